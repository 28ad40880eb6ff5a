// swift-tools-version: 6.3

import PackageDescription

/// What the product's own targets are compiled with, as in `../../Package.swift`, and with the
/// counters of libFuzzer.
let fuzzed: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-sanitize=fuzzer"]),
]

// The product shows nothing in public, so its sources are compiled here once more: the folders
// of these targets are links to it.
let package = Package(
  name: "Fuzz",
  targets: [
    .systemLibrary(name: "CLibFuzzer"),
    .target(name: "EDTF", swiftSettings: fuzzed),
    .executableTarget(
      name: "Fuzz", dependencies: ["CLibFuzzer", "EDTF"], swiftSettings: fuzzed,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ]
)
