import Foundation
import Testing

@Suite struct `The rooms of the house` {
  /// Which modules the sources of a target may import: the design's table.
  ///
  /// An edge more is an edit here, in the same commit.
  static let mayImport: [String: Set<String>] = [
    "HTTP": ["HTTPTypes", "Synchronization"],
    "MicroHTTPD": ["CGnuTLS", "CMicroHTTPD", "Glibc", "HTTP", "HTTPTypes", "Synchronization"],
    "JSON": [],
    "EDTF": [],
    "Compression": ["CBrotli", "CDeflate", "CZlib", "CZstandard"],
    "TextAnalysis": ["CPrefetch", "CStemmer", "CUTF8Proc", "Synchronization"],
    "Milestones": [
      "CMalloc", "CPrefetch", "Dispatch", "EDTF", "Glibc", "Synchronization", "TextAnalysis",
    ],
    "MilestoneFiles": [
      "CGnuTLS", "EDTF", "Foundation", "Milestones", "Synchronization", "Yams",
    ],
    "MilestoneAPI": [
      "Compression", "EDTF", "HTTP", "HTTPTypes", "JSON", "Milestones", "Mustache",
      "Synchronization",
    ],
    "PrometheusMetrics": ["CoreMetrics", "Glibc", "Synchronization"],
    "milestoned": [
      "ArgumentParser", "Configuration", "CoreMetrics", "Dispatch", "EDTF", "Foundation",
      "HTTP", "HTTPTypes", "JSON", "Logging", "MicroHTTPD", "MilestoneAPI", "MilestoneFiles",
      "Milestones",
      "PrometheusMetrics", "Synchronization", "UnixSignals", "Yams",
    ],
  ]

  /// Where memory may be handled by hand: the engine, the files that call GnuTLS, utf8proc and libstemmer,
  /// those that take eight bytes for a number, what asks for memory ahead, and what copies bytes
  /// without counting who holds them.
  static let mayBeUnsafe = [
    "Compression/", "JSON/Array+Span.swift", "MicroHTTPD/", "MilestoneFiles/EightBytes.swift",
    "MilestoneFiles/SHA256.swift", "Milestones/Columns/Span+Bytes.swift",
    "TextAnalysis/EightBytes.swift", "TextAnalysis/Folding.swift",
    "TextAnalysis/Span+Prefetch.swift", "TextAnalysis/Stemmer.swift",
    "milestoned/ServiceManager.swift",
  ]

  @Test func `are those of the table`() throws {
    let targets = Set(try SourceFile.all().map(\.target))
    #expect(targets == Set(Self.mayImport.keys))
  }

  @Test func `import only what the table says`() throws {
    for file in try SourceFile.all() {
      let beyond = file.imports.subtracting(Self.mayImport[file.target] ?? [])
      #expect(beyond.isEmpty, "\(file.path) imports \(beyond.sorted())")
    }
  }

  @Test func `handle memory by hand only where they are at home with it`() throws {
    for file in try SourceFile.all() where file.words.contains("unsafe") {
      #expect(Self.mayBeUnsafe.contains { file.path.hasPrefix($0) }, "\(file.path)")
    }
  }

  @Test func `force nothing and show nothing in public`() throws {
    for file in try SourceFile.all() {
      for word in ["public", "fatalError", "try!", "as!", "TODO", "FIXME"] {
        #expect(!file.words.contains(word), "\(file.path) has \(word)")
      }
    }
  }

  @Test func `say of each thing at their face what it is`() throws {
    for file in try SourceFile.all() {
      #expect(file.undocumented.isEmpty, "\(file.path): \(file.undocumented)")
    }
  }
}
