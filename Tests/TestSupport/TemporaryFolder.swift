import Foundation

/// A folder of its own for a test, which goes away with it.
package final class TemporaryFolder: Sendable {
  private let url: URL

  /// The path of the folder, without a slash at its end.
  package var path: String { url.path(percentEncoded: false).trimmingSuffix("/") }

  /// Makes the folder.
  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "milestoned-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file, and its folder where there is none; answers its path.
  @discardableResult
  package func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return self[name]
  }

  /// Writes a file of text.
  @discardableResult
  package func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  /// Makes a link to a file or a folder beside it; answers its path.
  package func link(_ name: String, to target: String) throws -> String {
    try FileManager.default.createSymbolicLink(atPath: self[name], withDestinationPath: target)
    return self[name]
  }

  /// Sets when a file was written, in seconds since 1970.
  package func setModified(_ name: String, to seconds: Int) throws {
    let date = Date(timeIntervalSince1970: TimeInterval(seconds))
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: self[name])
  }

  /// The path of what has that name in the folder.
  package subscript(_ name: String) -> String { "\(path)/\(name)" }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
