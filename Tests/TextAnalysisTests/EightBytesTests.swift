import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct `Eight bytes at a time` {
  @Test func `tell words as one at a time does`() {
    var generator = SeededGenerator(seed: 83)
    let bounds: [UInt8] = [
      0x00, 0x10, 0x19, 0x2F, 0x30, 0x39, 0x3A, 0x40, 0x41, 0x5A, 0x5B, 0x60, 0x61, 0x7A, 0x7B,
      0x7F, 0x80, 0xB0, 0xC1, 0xE1, 0xFF,
    ]
    for round in 0..<4000 {
      let text = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        round % 2 == 0
          ? bounds.randomElement(using: &generator) ?? 0
          : UInt8.random(in: 0x61...0x7A, using: &generator)
      }
      let start = Int.random(in: 0...text.count, using: &generator)
      let bytes = EightBytes(text.span, at: start)
      let word = text[start...].prefix(8).prefix(while: \.isASCIIWord)
      #expect(bytes.plainWordLength == word.count)
      let number = word.reduce(UInt64(0)) { $0 << 8 | UInt64($1.smallASCIIWord) }
      #expect(bytes.plainWord(word.count) == number)
    }
  }
}
