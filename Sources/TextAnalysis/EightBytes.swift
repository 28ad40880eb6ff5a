/// Eight bytes of a text side by side, which are looked at together; the first is the lowest of the
/// number.
///
/// Follows Warren, "Hacker's Delight" (2nd edition), section 6-1.
struct EightBytes {
  private let bits: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// How many there are.
  static let count = 8

  /// Those of `text` from `offset` on; beyond its end they are 0.
  @inline(__always)
  init(_ text: Span<UInt8>, at offset: Int) {
    guard offset > text.count - Self.count else {
      bits = unsafe UInt64(
        littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
      return
    }
    bits = Self.rest(of: text, from: offset)
  }

  @inline(never)
  private static func rest(of text: Span<UInt8>, from offset: Int) -> UInt64 {
    var bits: UInt64 = 0
    for place in offset..<text.count { bits |= UInt64(text[place]) << UInt64(8 * (place - offset)) }
    return bits
  }

  /// How many from the first on are letters and digits of ASCII.
  @inline(__always)
  var plainWordLength: Int {
    let letters = within(0x61...0x7A, of: bits | 0x20 &* Self.ones)
    let words = (letters | within(0x30...0x39, of: bits)) & ~bits
    return (~words & Self.highs).trailingZeroBitCount / 8
  }

  /// The first `length` as one number, the first of them the highest, with small letters for
  /// capitals where all are letters and digits.
  @inline(__always)
  func plainWord(_ length: Int) -> UInt64 {
    (bits | 0x20 &* Self.ones).byteSwapped >> UInt64(64 - 8 * length)
  }

  /// The high bit of each byte that, but for its own high bit, is in the range.
  @inline(__always)
  private func within(_ range: ClosedRange<UInt8>, of bits: UInt64) -> UInt64 {
    let low = bits & ~Self.highs
    return (low &+ UInt64(0x80 - range.lowerBound) &* Self.ones)
      & ~(low &+ UInt64(0x7F - range.upperBound) &* Self.ones)
  }
}
