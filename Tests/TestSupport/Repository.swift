package import Foundation

/// Where the files of the repository are.
package enum Repository {
  /// The top of the repository.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The path of a file, given from the top.
  package static func path(_ path: String) -> String {
    root.appending(path: path).path()
  }

  /// The text of a file, given from the top.
  package static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
