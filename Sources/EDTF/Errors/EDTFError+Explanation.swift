extension EDTFError {
  /// The error that helps more than this one, where `text` shows what its writer had in mind.
  ///
  /// Words, white space, other scripts, the draft of 2012 and a date with strokes say more than
  /// the byte at which parsing ended.
  ///
  /// - Complexity: O(n) in the length of `text`.
  func explained(by text: Span<UInt8>) -> EDTFError {
    let form = DraftForm(in: text)
    if let form, form.isWord { return .draft(form) }
    if let wrong = Self.wrongCharacter(in: text), self != .durationOrRecurrence { return wrong }
    if let form { return .draft(form) }
    let strokes = Self.countStrokes(in: text)
    if strokes > 1 { return .intervalHasParts(strokes + 1) }
    return Self.smallLetter(in: text) ?? self
  }

  /// The first word that no date has, or else the first white space or byte beyond ASCII.
  private static func wrongCharacter(in text: Span<UInt8>) -> EDTFError? {
    var first: EDTFError?
    var wordStart = 0
    for position in text.indices {
      if !isLetter(text[position]) { wordStart = position + 1 }
      switch text[position] {
      case let byte where isLetterOfNoDate(byte): return .words(position: wordStart)
      case UInt8(ascii: " "), 0x09...0x0D: first = first ?? .whiteSpace(position: position)
      case 0x80...: first = first ?? .notASCII(position: position)
      default: continue
      }
    }
    return first
  }

  /// The letters of a date, small ones and those of the draft included, are left out.
  private static func isLetterOfNoDate(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "x"), UInt8(ascii: "y"), UInt8(ascii: "e"), UInt8(ascii: "s"): false
    case UInt8(ascii: "t"), UInt8(ascii: "z"), UInt8(ascii: "u"), UInt8(ascii: "p"): false
    default: isLetter(byte)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 &- UInt8(ascii: "a") < 26 }

  private static func countStrokes(in text: Span<UInt8>) -> Int {
    var count = 0
    for position in text.indices where text[position] == UInt8(ascii: "/") { count += 1 }
    return count
  }

  private static func smallLetter(in text: Span<UInt8>) -> EDTFError? {
    for position in text.indices {
      let next = position + 1 < text.count ? text[position + 1] : 0
      if isSmallLetter(text[position], before: next) {
        return .lowerCase(text[position], position: position)
      }
    }
    return nil
  }

  /// True of a letter that the format has as a capital in such a place.
  private static func isSmallLetter(_ byte: UInt8, before next: UInt8) -> Bool {
    let isBeforeDigit = EDTFScanner.isDigit(next)
    switch byte {
    case UInt8(ascii: "e"), UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "y"):
      return isBeforeDigit
    case UInt8(ascii: "x"), UInt8(ascii: "z"): return next == 0 || isBeforeDigit
    default: return false
    }
  }
}

extension DraftForm {
  /// True of those written in letters, which would otherwise be taken for words.
  fileprivate var isWord: Bool {
    switch self {
    case .openWord, .unknownWord, .seasonPlace: true
    default: false
    }
  }
}
