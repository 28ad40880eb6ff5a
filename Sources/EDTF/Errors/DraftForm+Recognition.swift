extension DraftForm {
  /// The first form of the draft that occurs in `text`; `nil` if there is none.
  ///
  /// - Complexity: O(n); meant for texts that did not parse.
  init?(in text: Span<UInt8>) {
    for position in text.indices {
      guard let form = Self.form(at: position, in: text) else { continue }
      self = form
      return
    }
    return nil
  }

  private static func form(at position: Int, in text: Span<UInt8>) -> DraftForm? {
    let before = position > 0 ? text[position - 1] : 0
    let after = position + 1 < text.count ? text[position + 1] : 0
    switch text[position] {
    case UInt8(ascii: "("), UInt8(ascii: ")"): return .group
    case UInt8(ascii: "^"): return .seasonPlace
    case UInt8(ascii: "~") where after == UInt8(ascii: "?"): return .doubleQualifier
    case UInt8(ascii: "?") where after == UInt8(ascii: "~"): return .doubleQualifier
    case UInt8(ascii: "o") where isWord("open", at: position, in: text): return .openWord
    case UInt8(ascii: "u") where isWord("unknown", at: position, in: text): return .unknownWord
    case UInt8(ascii: "u") where isDateByte(before) && isDateByte(after): return .unknownDigit
    case UInt8(ascii: "x") where isDateByte(before) && isDateByte(after): return .maskedDigit
    case UInt8(ascii: "y") where isYearStart(after) && !isLetter(before): return .longYear
    case UInt8(ascii: "p") where isDigit(before) && isDigit(after): return .precision
    default: return nil
    }
  }

  private static func isWord(_ word: StaticString, at position: Int, in text: Span<UInt8>) -> Bool {
    let end = position + word.utf8CodeUnitCount
    guard end <= text.count, position == 0 || !isLetter(text[position - 1]) else { return false }
    guard end == text.count || !isLetter(text[end]) else { return false }
    return word.description.utf8.enumerated().allSatisfy {
      text[position + $0.offset] == $0.element
    }
  }

  /// What may stand beside an unknown digit: a digit, another unknown one, `-`, or nothing.
  private static func isDateByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "u"), UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "-"), 0: true
    case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ","): true
    case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "{"): true
    case UInt8(ascii: "?"), UInt8(ascii: "~"), UInt8(ascii: "%"): true
    default: isDigit(byte)
    }
  }

  private static func isYearStart(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "-")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 &- UInt8(ascii: "a") < 26 }
}
