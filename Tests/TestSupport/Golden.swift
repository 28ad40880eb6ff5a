import Foundation

/// Texts that a test holds its results against, in files beside it.
package struct Golden {
  private let folder: URL

  /// The golden files in the folder `Golden` beside the file of the test.
  package init(besides file: String) {
    folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Golden")
  }

  /// The text of the golden file of that name, or nil where there is none.
  ///
  /// With `MILESTONED_WRITE_GOLDEN` in the environment the file is written first, to be reviewed
  /// and committed.
  package func text(_ name: String, actual: String) throws -> String? {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["MILESTONED_WRITE_GOLDEN"] != nil {
      try Data(actual.utf8).write(to: file)
    }
    return try? String(contentsOf: file, encoding: .utf8)
  }

  /// The names of all golden files.
  package var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).sorted()
  }
}
