// swift-tools-version: 6.3

import PackageDescription

/// What each of our targets is compiled with; dependencies keep their own settings.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")

let package = Package(
  name: "milestoned",
  products: [.executable(name: "milestoned", targets: ["milestoned"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(
      url: "https://github.com/apple/swift-configuration", from: "1.4.0",
      traits: [.defaults, "YAML"]),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
    .systemLibrary(name: "CGnuTLS", pkgConfig: "gnutls", providers: [.apt(["libgnutls28-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CPrefetch"),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CDeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CBrotli", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstandard", providers: [.apt(["libzstd-dev"])]),

    .target(name: "HTTP", dependencies: [httpTypes], swiftSettings: house),
    .target(
      name: "MicroHTTPD", dependencies: ["CGnuTLS", "CMicroHTTPD", "HTTP", httpTypes],
      swiftSettings: house),
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
      resources: [.embedInCode("Description/milestones.schema.json")],
      swiftSettings: house),
    .target(
      name: "PrometheusMetrics",
      dependencies: [.product(name: "CoreMetrics", package: "swift-metrics")],
      swiftSettings: house),
    .executableTarget(
      name: "milestoned",
      dependencies: [
        "EDTF", "HTTP", "JSON", "MicroHTTPD", "MilestoneAPI", "MilestoneFiles",
        "Milestones", "PrometheusMetrics", "Yams", httpTypes,
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Configuration", package: "swift-configuration"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      swiftSettings: house),

    .target(
      name: "TestSupport", dependencies: ["EDTF", "HTTP", "Milestones", httpTypes],
      path: "Tests/TestSupport", swiftSettings: house),
    .target(
      name: "Unpacking", dependencies: ["CBrotliDecoder", "CDeflate", "CZstandard"],
      path: "Tests/Unpacking", swiftSettings: house),
    .systemLibrary(
      name: "CBrotliDecoder", path: "Tests/CBrotliDecoder", providers: [.apt(["libbrotli-dev"])]),
    .target(name: "HistoryGenerator", path: "Tests/HistoryGenerator", swiftSettings: house),
    .testTarget(name: "ArchitectureTests", swiftSettings: house),
    .testTarget(
      name: "EDTFTests", dependencies: ["EDTF", "TestSupport"], exclude: ["Cases"],
      swiftSettings: house),
    .testTarget(
      name: "HTTPTests", dependencies: ["HTTP", "TestSupport", httpTypes], swiftSettings: house),
    .testTarget(
      name: "CompressionTests",
      dependencies: ["Compression", "TestSupport", "Unpacking"], swiftSettings: house),
    .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "PrometheusMetricsTests",
      dependencies: [
        "PrometheusMetrics", .product(name: "CoreMetrics", package: "swift-metrics"),
      ],
      swiftSettings: house),
    .testTarget(
      name: "MicroHTTPDTests",
      dependencies: ["CMicroHTTPD", "HTTP", "MicroHTTPD", "TestSupport", httpTypes],
      swiftSettings: house),
    .testTarget(
      name: "TextAnalysisTests", dependencies: ["TestSupport", "TextAnalysis"],
      swiftSettings: house),
    .testTarget(
      name: "MilestonesTests", dependencies: ["EDTF", "Milestones", "TestSupport", "TextAnalysis"],
      swiftSettings: house),
    .testTarget(
      name: "MilestoneFilesTests",
      dependencies: ["EDTF", "MilestoneFiles", "Milestones", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "HistoryGeneratorTests",
      dependencies: ["EDTF", "HistoryGenerator", "MilestoneFiles", "Milestones", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "MilestoneAPITests",
      dependencies: [
        "Compression", "EDTF", "HTTP", "MilestoneAPI", "MilestoneFiles", "Milestones",
        "TestSupport", "Unpacking", httpTypes,
      ],
      exclude: ["Formats/Golden", "Golden"], swiftSettings: house),
    .testTarget(
      name: "milestonedTests",
      dependencies: [
        "EDTF", "HTTP", "MicroHTTPD", "MilestoneAPI", "TestSupport", "Yams", "milestoned",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
  ]
)
