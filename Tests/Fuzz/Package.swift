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

let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")

// The product shows nothing in public, so its sources are compiled here once more: the folders
// of these targets are links to it.
let package = Package(
  name: "Fuzz",
  dependencies: [
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibFuzzer"),
    .systemLibrary(name: "CBrotli"),
    .systemLibrary(name: "CDeflate"),
    .systemLibrary(name: "CGnuTLS", pkgConfig: "gnutls"),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CPrefetch"),
    .systemLibrary(name: "CStemmer"),
    .systemLibrary(name: "CUTF8Proc"),
    .systemLibrary(name: "CZlib"),
    .systemLibrary(name: "CZstandard"),

    .target(name: "HTTP", dependencies: [httpTypes], swiftSettings: fuzzed),
    .target(name: "JSON", swiftSettings: fuzzed),
    .target(name: "EDTF", swiftSettings: fuzzed),
    .target(
      name: "Compression", dependencies: ["CBrotli", "CDeflate", "CZlib", "CZstandard"],
      swiftSettings: fuzzed),
    .target(
      name: "TextAnalysis", dependencies: ["CPrefetch", "CStemmer", "CUTF8Proc"],
      swiftSettings: fuzzed),
    .target(
      name: "Milestones", dependencies: ["CMalloc", "CPrefetch", "EDTF", "TextAnalysis"],
      swiftSettings: fuzzed),
    // Its reader of JSON and of CSV reads the answers too.
    .target(
      name: "MilestoneFiles", dependencies: ["CGnuTLS", "EDTF", "Milestones", "Yams"],
      swiftSettings: fuzzed + [.unsafeFlags(["-enable-testing"])]),
    .target(
      name: "MilestoneAPI",
      dependencies: [
        "Compression", "EDTF", "HTTP", "JSON", "Milestones", httpTypes,
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Description/milestones.schema.json")], swiftSettings: fuzzed),

    .target(
      name: "TestSupport", dependencies: ["EDTF", "HTTP", "Milestones", httpTypes],
      swiftSettings: fuzzed),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "CLibFuzzer", "EDTF", "HTTP", "MilestoneAPI", "MilestoneFiles", "Milestones",
        "TestSupport", httpTypes,
      ],
      swiftSettings: fuzzed,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ]
)
