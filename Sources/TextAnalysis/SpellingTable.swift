/// Numbers byte strings in the order in which they come.
///
/// Open addressing over one buffer of all bytes: no string of its own for any of them.
struct SpellingTable {
  /// The hash of nothing, which ``hash(_:_:)`` goes on from (FNV-1a).
  static let seed: UInt32 = 2_166_136_261

  /// The hash of what `hash` is of, with a byte more.
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  /// A number plus one in the low half, its hash in the high one; 0 where free.
  private var slots = [UInt64](repeating: 0, count: 1 << 12)
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  /// How many there are.
  var count: Int { ends.count - 1 }

  /// The byte string of a number.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[ends[number]..<ends[number + 1]] }

  /// The number of a byte string.
  mutating func number(of string: [UInt8]) -> Int {
    let hash = string.reduce(Self.seed) { Self.hash($0, $1) }
    return number(of: string.span, 0..<string.count, hash: hash)
  }

  /// The number of what stands at `range` of `text`, with small letters for capitals of ASCII; the
  /// hash is of these.
  ///
  /// - Complexity: O(k) of its length, expected.
  mutating func number(of text: Span<UInt8>, _ range: Range<Int>, hash: UInt32) -> Int {
    var slot = Self.place(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = slots[slot]
      let number = Int(entry & 0xFFFF_FFFF) - 1
      if entry >> 32 == UInt64(hash), isSame(number, text, range) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = UInt64(hash) << 32 | UInt64(count + 1)
    for index in range { bytes.append(text[index].smallASCII) }
    ends.append(bytes.count)
    if count > slots.count / 2 { grow() }
    return count - 1
  }

  private func isSame(_ number: Int, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let start = ends[number]
    guard ends[number + 1] - start == range.count else { return false }
    for index in 0..<range.count
    where bytes[start + index] != text[range.lowerBound + index].smallASCII { return false }
    return true
  }

  private mutating func grow() {
    var wider = [UInt64](repeating: 0, count: 2 * slots.count)
    for entry in slots where entry != 0 {
      var slot = Self.place(UInt32(entry >> 32)) & (wider.count - 1)
      while wider[slot] != 0 { slot = (slot + 1) & (wider.count - 1) }
      wider[slot] = entry
    }
    slots = wider
  }

  /// Spreads the high bits of a hash, which FNV mixes best, over the low ones.
  private static func place(_ hash: UInt32) -> Int { Int(hash ^ hash >> 15) }
}
