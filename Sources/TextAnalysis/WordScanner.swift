/// Finds the words of a text in their order.
///
/// A word is as many letters and digits as stand together, with the marks on them; everything
/// else separates words. A run of ideographs is found as one.
/// Follows the tokenizer unicode61 of SQLite, save for ideographs and invisible joiners.
struct WordScanner {
  /// A word or a run in the bytes of the text.
  struct Piece {
    /// Where it begins.
    let start: Int
    /// Where it ends.
    let end: Int
    /// Of what it is.
    let kind: Kind
    /// Its bytes, with small letters for capitals of ASCII; none of a run.
    let spelling: Spelling

    /// Where it stands.
    var range: Range<Int> { start..<end }
  }

  /// Of what a piece is.
  enum Kind {
    /// Letters and digits of ASCII alone.
    case plain
    /// Any other letters, with marks.
    case accented
    /// Ideographs, with marks.
    case ideographs
  }

  private var offset = 0

  /// How many pieces are found at a time.
  static let mostPieces = 64

  /// Finds the next pieces of `text`, of which fewer than ``mostPieces`` are the last.
  mutating func scan(_ text: Span<UInt8>, into pieces: inout [Piece]) {
    pieces.removeAll(keepingCapacity: true)
    pieces.append(addingCapacity: Self.mostPieces) { pieces in
      while pieces.freeCapacity > 0, let piece = next(in: text) { pieces.append(piece) }
    }
  }

  /// The next piece of `text`, which is the same at every call; nil at its end.
  @inline(__always)
  mutating func next(in text: Span<UInt8>) -> Piece? {
    while offset < text.count {
      if text[offset] < 0x80 {
        if text[offset].isASCIIWord { return word(in: text) }
        offset += 1
        continue
      }
      let scalar = text.scalar(at: offset)
      switch CharacterClass(scalar.value) {
      case .letter: return word(in: text)
      case .ideograph: return run(in: text)
      case .mark, .separator: offset += scalar.length
      }
    }
    return nil
  }

  @inline(__always)
  private mutating func word(in text: Span<UInt8>) -> Piece {
    var spelling = Spelling()
    var end = offset
    spelling.append(plainWordOf: text, at: &end)
    guard end < text.count, text[end] >= 0x80 else { return piece(to: end, .plain, spelling) }
    return word(in: text, from: end, spelling)
  }

  /// The word that has `spelling` up to `end`, where another character than one of ASCII stands.
  @inline(never)
  private mutating func word(in text: Span<UInt8>, from end: Int, _ spelling: Spelling) -> Piece {
    var (end, spelling, kind) = (end, spelling, Kind.plain)
    while end < text.count {
      let byte = text[end]
      if byte < 0x80 {
        guard byte.isASCIIWord else { break }
        spelling.append(byte.smallASCIIWord)
        end += 1
        continue
      }
      let scalar = text.scalar(at: end)
      switch CharacterClass(scalar.value) {
      case .letter, .mark: break
      case .ideograph, .separator: return piece(to: end, kind, spelling)
      }
      kind = .accented
      for index in end..<end + scalar.length { spelling.append(text[index]) }
      end += scalar.length
    }
    return piece(to: end, kind, spelling)
  }

  @inline(never)
  private mutating func run(in text: Span<UInt8>) -> Piece {
    var end = offset
    while end < text.count, text[end] >= 0x80 {
      let scalar = text.scalar(at: end)
      switch CharacterClass(scalar.value) {
      case .ideograph, .mark: end += scalar.length
      case .letter, .separator: return piece(to: end, .ideographs, Spelling())
      }
    }
    return piece(to: end, .ideographs, Spelling())
  }

  @inline(__always)
  private mutating func piece(to end: Int, _ kind: Kind, _ spelling: Spelling) -> Piece {
    defer { offset = end }
    return Piece(start: offset, end: end, kind: kind, spelling: spelling)
  }
}
