import Foundation

/// Some lines of a file, all of them whole.
struct LinePiece {
  /// How many pieces come before it.
  let number: Int

  /// The number of its first line, from 1.
  let firstLine: Int

  /// The lines with their ends, which the last line of the file may lack.
  let bytes: [UInt8]
}

/// Reads a file in pieces of whole lines, one after the other.
struct LinePieceReader {
  private let file: FileHandle
  private var rest: [UInt8] = []
  private var number = 0
  private var line = 1
  private var isAtEnd = false

  /// About how many bytes a piece has.
  private static let size = 1 << 21

  /// Opens the file at `path`.
  init(path: String) throws {
    file = try FileHandle(forReadingFrom: URL(filePath: path))
  }

  /// The next piece; nil at the end, and after a fault.
  ///
  /// - Throws: ``DatasetFault/Reason/lineTooLong(limit:)`` as a ``SyntaxFault``, and what the system
  ///   says.
  mutating func next() throws -> LinePiece? {
    do {
      return try nextLines()
    } catch {
      (rest, isAtEnd) = ([], true)
      throw error
    }
  }

  private mutating func nextLines() throws -> LinePiece? {
    var bytes = rest
    rest = []
    while !isAtEnd {
      guard let read = try file.read(upToCount: Self.size), !read.isEmpty else {
        isAtEnd = true
        break
      }
      bytes.append(contentsOf: read)
      guard let end = read.lastIndex(of: UInt8(ascii: "\n")) else {
        guard bytes.count < LineReader.limit else {
          throw SyntaxFault(line: line, reason: .lineTooLong(limit: LineReader.limit))
        }
        continue
      }
      rest = Array(bytes.suffix(read.endIndex - end - 1))
      bytes.removeLast(rest.count)
      break
    }
    guard !bytes.isEmpty else { return nil }
    defer {
      number += 1
      line += bytes.span.count(of: UInt8(ascii: "\n"))
    }
    return LinePiece(number: number, firstLine: line, bytes: bytes)
  }
}
