// swift-tools-version: 6.1

import PackageDescription

/// A server of the same milestones as people write them with Hummingbird, for `scripts/bench`.
let package = Package(
  name: "HummingbirdPeer",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1")
  ],
  targets: [
    .executableTarget(
      name: "hummingbird-peer",
      dependencies: [.product(name: "Hummingbird", package: "hummingbird")])
  ]
)
