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

let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")

// The product shows nothing in public, so its sources are compiled here once more: the folders
// of these targets are links to it.
let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.0", traits: []),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(name: "CBrotli"),
    .systemLibrary(name: "CDeflate"),
    .systemLibrary(name: "CGnuTLS", pkgConfig: "gnutls"),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CPrefetch"),
    .systemLibrary(name: "CStemmer"),
    .systemLibrary(name: "CUTF8Proc"),
    .systemLibrary(name: "CZlib"),
    .systemLibrary(name: "CZstandard"),

    .target(name: "HTTP", dependencies: [httpTypes], swiftSettings: house),
    .target(name: "JSON", swiftSettings: house),
    .target(name: "EDTF", swiftSettings: house),
    .target(
      name: "Compression", dependencies: ["CBrotli", "CDeflate", "CZlib", "CZstandard"],
      swiftSettings: house),
    .target(
      name: "TextAnalysis", dependencies: ["CPrefetch", "CStemmer", "CUTF8Proc"],
      swiftSettings: house),
    .target(
      name: "Milestones", dependencies: ["CMalloc", "CPrefetch", "EDTF", "TextAnalysis"],
      swiftSettings: house),
    .target(
      name: "MilestoneFiles", dependencies: ["CGnuTLS", "EDTF", "Milestones", "Yams"],
      swiftSettings: house),
    .target(
      name: "MilestoneAPI",
      dependencies: [
        "Compression", "EDTF", "HTTP", "JSON", "Milestones", httpTypes,
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Description/milestones.schema.json")], swiftSettings: house),
    .target(name: "HistoryGenerator", swiftSettings: house),

    .executableTarget(
      name: "generate-history", dependencies: ["HistoryGenerator"], swiftSettings: house),
    .executableTarget(
      name: "repeat-part",
      dependencies: ["EDTF", "HTTP", "MilestoneAPI", "MilestoneFiles", "Milestones", httpTypes],
      swiftSettings: house),
    .executableTarget(
      name: "EDTFBenchmarks",
      dependencies: [
        "EDTF", "HistoryGenerator", .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/EDTFBenchmarks", swiftSettings: house,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
