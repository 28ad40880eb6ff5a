import TestSupport
import Testing

@testable import MilestoneFiles

@Suite struct `Characters of one and two bytes` {
  private static let pieces: [[UInt8]] =
    ["a", "0123456", "é", "ö", "\u{80}", "\u{2FF}", "\u{300}", "\u{7FF}", "東", "😀"].map {
      Array($0.utf8)
    } + [[0x80], [0xC3], [0xC1, 0xBF], [0xE6, 0x9D], [0xF0, 0x9F], [0xFF], [0xBF, 0xBF]]

  @Test func `are known among whatever bytes`() {
    var generator = SeededGenerator(seed: 83)
    for _ in 0..<4000 {
      let count = Int.random(in: 1...12, using: &generator)
      let text = (0..<count).flatMap { _ in Self.pieces.randomElement(using: &generator) ?? [] }
      let (isValid, isShort, hasMarks) = Self.looks(text)
      let scalars = String(validating: text, as: UTF8.self)?.unicodeScalars
      #expect(isShort == (scalars?.allSatisfy { $0.value < 0x800 } ?? false), "\(text)")
      #expect(!isShort || hasMarks == scalars?.contains { $0.value >= 0x300 }, "\(text)")
      #expect(isValid == (scalars != nil), "\(text)")
    }
  }

  /// What is found where a text is looked at, and whether a title is taken that says it.
  private static func looks(_ text: [UInt8]) -> (isValid: Bool, isShort: Bool, hasMarks: Bool) {
    var characters = ShortCharacters()
    let padded = text + [0x22] + [UInt8](repeating: 0x41, count: 8)
    var place = 0
    while place + 8 <= text.count {
      characters.take(EightBytes(padded.span, at: place))
      place += 8
    }
    characters.take(
      EightBytes(padded.span, at: place), to: 0x80 << UInt64(8 * (text.count - place)))
    return (isTitle(text), characters.areAll, characters.haveMarks)
  }

  /// Whether titles are taken that have the text at each place of eight bytes.
  private static func isTitle(_ text: [UInt8]) -> Bool {
    let beginning = Array(#"{"id":"m","date":"2006","title":"x"#.utf8)
    let taken = (0..<8).count { shift in
      let letters = [UInt8](repeating: 0x78, count: shift)
      var scanner = MilestoneScanner(beginning + letters + text + Array(#""}"#.utf8))
      return scanner.read(from: 0)
    }
    #expect(taken == 0 || taken == 8, "\(text)")
    return taken == 8
  }
}
