// swift-tools-version: 6.3

import PackageDescription

/// What the product's own targets are compiled with: as in `../Package.swift`.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

// The product shows nothing in public, so its sources are compiled here once more: the folders
// of these targets are links to it.
let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: [])
  ],
  targets: [
    .target(name: "EDTF", swiftSettings: house),
    .target(name: "HistoryGenerator", swiftSettings: house),

    .executableTarget(
      name: "generate-history", dependencies: ["HistoryGenerator"], swiftSettings: house),
    .executableTarget(name: "parse-plain-dates", dependencies: ["EDTF"], swiftSettings: house),
    .executableTarget(
      name: "EDTFBenchmarks",
      dependencies: [
        "EDTF", "HistoryGenerator", .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/EDTFBenchmarks", swiftSettings: house,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
