/// Numbers byte strings in the order in which they come; none has a NUL in it.
///
/// Those of up to eight bytes, which most words are, are looked up by these as one number, in slots
/// of their own that are half as wide. The bytes of all strings are in one buffer, which is looked
/// at for long strings only.
struct SpellingTable: Sendable {
  private var shorts = SpellingSlots<UInt64>(none: 0)
  private var longs = SpellingSlots<Spelling>(none: Spelling())
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  private let seed = Spelling.seed

  /// How many there are.
  var count: Int { ends.count - 1 }

  /// The byte string of a number.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[ends[number]..<ends[number + 1]] }

  /// The number of a byte string.
  mutating func number(of string: [UInt8]) -> Int {
    number(of: Spelling(string), at: 0, of: string.span)
  }

  /// The number of a spelling, which stands at `start` in `text` save for capitals of ASCII.
  ///
  /// - Complexity: O(1), expected; of those of more than 16 bytes, O(k).
  mutating func number(of spelling: Spelling, at start: Int, of text: Span<UInt8>) -> Int {
    let seed = seed
    if let short = spelling.short {
      let slot = slot(ofShort: short)
      if let known = shorts.number(at: slot) { return known }
      shorts.insert(count, short, at: slot) { Self.hash($0, seed) }
    } else {
      let slot = slot(ofLong: spelling, start, text)
      if let known = longs.number(at: slot) { return known }
      longs.insert(count, spelling, at: slot) { $0.hash(seed) }
    }
    for offset in 0..<Int(spelling.length) { bytes.append(text[start + offset].smallASCII) }
    ends.append(bytes.count)
    return count - 1
  }

  /// What a spelling stands for, which is known by where it stands; nil where it is new.
  ///
  /// - Complexity: as of its number.
  @inline(__always)
  func meaning(of spelling: Spelling, at start: Int, of text: Span<UInt8>) -> UInt32? {
    if let short = spelling.short { return shorts.meaning(at: slot(ofShort: short)) }
    return longs.meaning(at: slot(ofLong: spelling, start, text))
  }

  /// Lets the byte string of `number` stand for another number.
  mutating func setMeaning(_ meaning: UInt32, of number: Int) {
    let string = Array(self[number])
    let spelling = Spelling(string)
    if let short = spelling.short {
      shorts.setMeaning(meaning, at: slot(ofShort: short))
    } else {
      longs.setMeaning(meaning, at: slot(ofLong: spelling, 0, string.span))
    }
  }

  /// Asks for where a spelling is looked at first, so that it is near when it is looked up.
  @inline(__always)
  func prefetch(_ spelling: Spelling) {
    if let short = spelling.short {
      shorts.prefetch(Self.hash(short, seed))
    } else {
      longs.prefetch(spelling.hash(seed))
    }
  }

  @inline(__always)
  private func slot(ofShort short: UInt64) -> Int {
    shorts.slot(of: short, Self.hash(short, seed)) { _ in true }
  }

  @inline(__always)
  private func slot(ofLong spelling: Spelling, _ start: Int, _ text: Span<UInt8>) -> Int {
    longs.slot(of: spelling, spelling.hash(seed)) { number in
      spelling.length <= Spelling.mostInFull || isSame(number, spelling, start, text)
    }
  }

  /// A hash of eight bytes, whose high bits are the best.
  @inline(__always)
  private static func hash(_ short: UInt64, _ seed: UInt64) -> UInt64 {
    let mixed = (short ^ seed) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
  }

  /// Whether what is beyond the bytes that a spelling has in full is the same too.
  @inline(never)
  private func isSame(
    _ number: Int, _ spelling: Spelling, _ start: Int, _ text: Span<UInt8>
  ) -> Bool {
    (Int(Spelling.mostInFull)..<Int(spelling.length)).allSatisfy { offset in
      bytes[ends[number] + offset] == text[start + offset].smallASCII
    }
  }
}
