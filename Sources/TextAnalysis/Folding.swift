import CUTF8Proc

/// Takes from words what makes no difference to who looks for them.
///
/// The corresponding C functions are `utf8proc_decompose` and `utf8proc_reencode`.
enum Folding {
  /// The word without case and without what only sets it differently, such as full width
  /// (NFKC and the full case folding of Unicode); empty where nothing visible is left.
  static func caseless(_ word: [UInt8]) -> [UInt8] {
    composed(decomposed(word))
  }

  /// The same without accents.
  ///
  /// These are the marks of Latin, Greek and Cyrillic, and the points of Hebrew and Arabic. Marks
  /// that are part of a letter, as in Devanagari or kana, stay.
  static func accentless(_ word: [UInt8]) -> [UInt8] {
    composed(decomposed(word).filter { !isAccent($0) })
  }

  private static func decomposed(_ word: [UInt8]) -> [Int32] {
    let options = utf8proc_option_t(
      UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_CASEFOLD.rawValue
        | UTF8PROC_IGNORE.rawValue)
    var buffer = [Int32](repeating: 0, count: 2 * word.count)
    var count = unsafe utf8proc_decompose(word, word.count, &buffer, buffer.count, options)
    if count > buffer.count {
      buffer = [Int32](repeating: 0, count: count)
      count = unsafe utf8proc_decompose(word, word.count, &buffer, buffer.count, options)
    }
    return Array(buffer.prefix(max(0, count)))
  }

  private static func composed(_ scalars: [Int32]) -> [UInt8] {
    let options = utf8proc_option_t(UTF8PROC_COMPOSE.rawValue | UTF8PROC_STABLE.rawValue)
    // The bytes are written over the scalars, with a NUL behind them.
    var buffer = scalars + [0]
    let count = unsafe utf8proc_reencode(&buffer, scalars.count, options)
    return unsafe buffer.withUnsafeBytes { unsafe Array($0.prefix(max(0, count))) }
  }

  private static func isAccent(_ scalar: Int32) -> Bool {
    switch scalar {
    case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F:
      true
    case 0x0483...0x0489, 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7:
      true
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4: true
    case 0x06E7...0x06E8, 0x06EA...0x06ED: true
    default: false
    }
  }
}
