import Foundation

/// The program's two streams of text.
///
/// A stream that is closed or full is no reason to stop: the line is lost, the server serves on.
enum Terminal {
  /// Writes a line for people or programs that asked for it.
  static func print(_ line: String) {
    try? FileHandle.standardOutput.write(contentsOf: Data("\(line)\n".utf8))
  }

  /// Writes a line that says what is wrong and what to do.
  static func complain(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\(line)\n".utf8))
  }
}
