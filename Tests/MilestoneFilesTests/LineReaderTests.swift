import TestSupport
import Testing

@testable import MilestoneFiles

@Suite struct `Reading a file line by line` {
  private func lines(_ text: String) throws -> [(number: Int, text: String)] {
    let folder = try TemporaryFolder()
    var reader = try LineReader(path: try folder.write("lines", text))
    var lines: [(number: Int, text: String)] = []
    while let line = try reader.next() {
      lines.append((reader.number, String(decoding: line, as: UTF8.self)))
    }
    return lines
  }

  @Test(arguments: [
    ("", [Int](), [String]()), ("\n\n", [], []), ("a", [1], ["a"]), ("a\n", [1], ["a"]),
    ("a\nb", [1, 2], ["a", "b"]), ("\n\na\n \t\n\nb\n\n", [3, 6], ["a", "b"]),
    (" a \n", [1], [" a "]),
    ("a\r\nb\r\n\r\nc", [1, 2, 4], ["a\r", "b\r", "c"]), ("a\rb", [1], ["a\rb"]), ("\n ", [], []),
    ("é\n\u{0}", [1, 2], ["é", "\u{0}"]),
  ])
  func `passes over blank lines, and counts them`(text: String, numbers: [Int], expected: [String])
    throws
  {
    let read = try lines(text)
    #expect(read.map(\.number) == numbers)
    #expect(read.map(\.text) == expected)
  }

  /// A piece of a file is 1 MiB.
  @Test(arguments: [-4, -3, -2, -1, 0])
  func `puts a line together that lies across pieces`(distance: Int) throws {
    let long = String(repeating: "x", count: (1 << 20) + distance)
    let read = try lines("a\n\(long)\nb")
    #expect(read.map(\.number) == [1, 2, 3])
    #expect(read.map(\.text.utf8.count) == [1, long.utf8.count, 1])
    #expect(read.last?.text == "b")
  }

  @Test func `reads many short lines of many pieces`() throws {
    let blanks = String(repeating: " ", count: 99)
    let read = try lines((1...30_000).map { "\(blanks)\($0)" }.joined(separator: "\n"))
    #expect(read.count == 30_000)
    #expect(read.allSatisfy { $0.text == "\(blanks)\($0.number)" })
  }

  @Test func `fails where there is no file`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: (any Error).self) { try LineReader(path: folder["none"]) }
  }
}
