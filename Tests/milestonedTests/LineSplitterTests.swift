import TestSupport
import Testing

@testable import milestoned

@Suite struct `Cutting text into lines` {
  private static let texts: [(text: String, lines: [String])] = [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]),
    ("\n", [""]), ("\n\na", ["", "", "a"]), ("\r\n", [""]), ("\r", [""]),
    ("a\rb\r\r\n", ["a\rb\r"]),
    ("é\n€", ["é", "€"]), ("a\0b\n", ["a\0b"]),
  ]

  private func lines(_ pieces: [[UInt8]], limit: Int = 100) -> [LineSplitter.Line] {
    var splitter = LineSplitter(limit: limit)
    var lines: [LineSplitter.Line] = []
    for piece in pieces { splitter.add(piece) { lines.append($0) } }
    splitter.finish { lines.append($0) }
    return lines
  }

  @Test(arguments: texts)
  func `leaves out their ends, however the text comes`(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    for length in 1...max(1, bytes.count) {
      let pieces = stride(from: 0, to: bytes.count, by: length).map {
        Array(bytes[$0..<min($0 + length, bytes.count)])
      }
      let lines = lines(pieces)
      #expect(lines.map { String(decoding: $0.bytes, as: UTF8.self) } == expected)
      #expect(lines.map(\.count) == expected.map(\.utf8.count))
    }
  }

  @Test func `keeps the beginning of one that is too long, and counts it whole`() {
    let long = [UInt8](repeating: 0x61, count: 7)
    let kept = lines([long, long, Array("\r\nb\n".utf8)], limit: 8)
    #expect(kept.map(\.count) == [14, 1])
    #expect(kept.map(\.bytes.count) == [8, 1])
    #expect(lines([Array("12345678\r\n".utf8)], limit: 8).map(\.count) == [8])
    #expect(lines([Array("12345678\r\n".utf8)], limit: 8).map(\.bytes.count) == [8])
  }
}
