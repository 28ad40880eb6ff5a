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

  /// Whether a person sees what the program complains of.
  static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes over the line of the terminal that has not ended.
  static func replaceLine(by text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
  }
}
