import CUTF8Proc

/// What a character is to the scanner of words.
enum CharacterClass {
  /// A letter or a digit of a script that writes words apart.
  case letter
  /// A character of a script that does not: Han, Hiragana, Katakana; and Hangul, whose words take
  /// endings that no stemmer knows.
  case ideograph
  /// What belongs to the character before it: a combining mark, a soft hyphen, a joiner.
  case mark
  /// What stands between words.
  case separator

  /// The class of a character outside ASCII.
  ///
  /// The corresponding C function is `utf8proc_category`.
  init(_ scalar: UInt32) {
    if Self.isLatin(scalar) {
      self = .letter
      return
    }
    switch utf8proc_category(Int32(truncatingIfNeeded: scalar)) {
    case UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LL, UTF8PROC_CATEGORY_LT, UTF8PROC_CATEGORY_LM,
      UTF8PROC_CATEGORY_LO, UTF8PROC_CATEGORY_ND, UTF8PROC_CATEGORY_NL, UTF8PROC_CATEGORY_NO,
      UTF8PROC_CATEGORY_CO:
      self = Self.isIdeograph(scalar) ? .ideograph : .letter
    case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_MC, UTF8PROC_CATEGORY_ME: self = .mark
    default: self = Self.isJoiner(scalar) ? .mark : .separator
    }
  }

  /// From À to ɏ all are letters but the signs of multiplication and division.
  private static func isLatin(_ scalar: UInt32) -> Bool {
    0xC0...0x24F ~= scalar && scalar != 0xD7 && scalar != 0xF7
  }

  /// Soft hyphen, zero-width non-joiner and joiner, word joiner.
  private static func isJoiner(_ scalar: UInt32) -> Bool {
    scalar == 0xAD || scalar == 0x200C || scalar == 0x200D || scalar == 0x2060
  }

  /// The blocks of the scripts; Unicode's Blocks.txt.
  private static func isIdeograph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x11FF, 0xA960...0xA97F, 0xAC00...0xD7FF: true  // Hangul
    case 0x3005...0x3007, 0x3021...0x3029, 0x3038...0x303B: true  // Han marks and numerals
    case 0x3040...0x318F, 0x31A0...0x31BF, 0x31F0...0x31FF: true  // kana, Hangul, Bopomofo
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: true  // Han
    case 0xFF66...0xFFDC: true  // halfwidth kana and Hangul
    case 0x1AFF0...0x1B16F, 0x20000...0x3FFFF: true  // kana and Han beyond the first plane
    default: false
    }
  }
}
