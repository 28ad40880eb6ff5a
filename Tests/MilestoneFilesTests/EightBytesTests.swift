import TestSupport
import Testing

@testable import MilestoneFiles

@Suite struct `Eight bytes at a time` {
  /// Bytes on both sides of every bound, and characters of two to four bytes.
  private static let bytes: [UInt8] = [
    0, 0x09, 0x0A, 0x0B, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x5B, 0x5C, 0x5D, 0x7F, 0x80, 0x8A, 0xFF,
  ]

  @Test func `find what one at a time finds`() {
    var generator = SeededGenerator(seed: 81)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...40, using: &generator)
      let text = (0..<count).map { _ in Self.bytes.randomElement(using: &generator) ?? 0 }
      let start = Int.random(in: 0...count, using: &generator)
      for wanted in [UInt8(0x0A), 0x22, 0xFF] {
        let place = text.span.firstPlace(from: start) {
          $0.firsts(of: wanted)
        } _: {
          $0 == wanted
        }
        #expect(place == text[start...].firstIndex(of: wanted) ?? count)
        #expect(text.span.count(of: wanted) == text.count { $0 == wanted })
      }
      let control = text.span.firstPlace(from: start) {
        $0.firstsBelow(0x20)
      } _: {
        $0 < 0x20
      }
      #expect(control == text[start...].firstIndex { $0 < 0x20 } ?? count)
    }
  }

  @Test func `know UTF-8 as the library does`() {
    var generator = SeededGenerator(seed: 82)
    let pieces: [[UInt8]] = ["a", "0123456789", "é", "東", "😀", "\u{300}"].map { Array($0.utf8) }
    let broken: [[UInt8]] = [
      [0x80], [0xC3], [0xE6, 0x9D], [0xF0, 0x9F, 0x98], [0xC0, 0x80], [0xFF],
    ]
    for round in 0..<2000 {
      var text = (0..<8).flatMap { _ in pieces.randomElement(using: &generator) ?? [] }
      if round % 2 == 0 {
        let place = Int.random(in: 0...text.count, using: &generator)
        text.insert(contentsOf: broken.randomElement(using: &generator) ?? [], at: place)
      }
      #expect(text.span.isUTF8 == (String(validating: text, as: UTF8.self) != nil))
    }
  }
}
