import Foundation

/// The program's two streams of text.
enum Terminal {
  /// Writes a line for people or programs that asked for it.
  static func print(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }

  /// Writes a line that says what is wrong and what to do.
  static func complain(_ line: String) {
    FileHandle.standardError.write(Data("\(line)\n".utf8))
  }
}
