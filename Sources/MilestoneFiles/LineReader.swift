import Foundation

/// Reads a file line by line, a piece of it in memory at a time.
struct LineReader {
  /// The number of the line that was read last, from 1.
  private(set) var number = 0

  /// The longest line, in bytes; the memory that a file of one line takes.
  static let limit = 16 << 20

  private let file: FileHandle
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// Opens the file at `path`.
  init(path: String) throws {
    file = try FileHandle(forReadingFrom: URL(filePath: path))
  }

  /// The next line that has anything but blanks in it, without its end; nil at the end.
  mutating func next() throws -> [UInt8]? {
    while let line = try nextLine() {
      if line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) { return line }
    }
    return nil
  }

  /// The next line, blank or not, without its end; nil at the end.
  ///
  /// - Throws: ``DatasetFault/Reason/lineTooLong(limit:)`` as a ``SyntaxFault``, and what the system
  ///   says.
  mutating func nextLine() throws -> [UInt8]? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        number += 1
        return Array(buffer[start..<end])
      }
      guard !isAtEnd else { return takeRest() }
      searched = buffer.count - start
      guard searched < Self.limit else {
        throw SyntaxFault(line: number + 1, reason: .lineTooLong(limit: Self.limit))
      }
      try refill()
    }
  }

  private mutating func takeRest() -> [UInt8]? {
    guard start < buffer.count else { return nil }
    defer { start = buffer.count }
    number += 1
    return Array(buffer[start...])
  }

  private mutating func refill() throws {
    buffer.removeFirst(start)
    start = 0
    guard let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty else {
      isAtEnd = true
      return
    }
    buffer.append(contentsOf: piece)
  }
}
