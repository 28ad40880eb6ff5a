/// Eight bytes side by side, which are looked at together; the first is the lowest of the number.
///
/// What is found of them is the high bit of each byte that is meant; of those beyond the first that
/// it finds, ``firsts(of:)`` and ``firstsBelow(_:)`` may be wrong.
/// Follows Warren, "Hacker's Delight" (2nd edition), section 6-1.
struct EightBytes {
  private let bits: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// How many there are.
  static let count = 8

  /// Those of `bytes` from `offset` on, all of which must be there.
  ///
  /// Reading beyond the end traps.
  @inline(__always)
  init(_ bytes: Span<UInt8>, at offset: Int) {
    bits = unsafe UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Those that are `byte`, right up to the first.
  @inline(__always)
  func firsts(of byte: UInt8) -> UInt64 {
    let others = bits ^ UInt64(byte) &* Self.ones
    return (others &- Self.ones) & ~others & Self.highs
  }

  /// Those that are below `byte`, which is no more than 0x80, right up to the first.
  @inline(__always)
  func firstsBelow(_ byte: UInt8) -> UInt64 {
    (bits &- UInt64(byte) &* Self.ones) & ~bits & Self.highs
  }

  /// Those that begin a character of several bytes, those that go on with one, and of the former
  /// those that are of another than U+0080 to U+07FF, and of one from U+0300 on.
  @inline(__always)
  var characters: (begin: UInt64, goOn: UInt64, isOther: UInt64, isMark: UInt64) {
    let begin = bits & (bits << 1) & Self.highs
    let isLong = bits << 2
    // A carry says that the low bits are not all 0, and that they are 0x0C or more.
    let isShort = (bits & (0x1E &* Self.ones)) &+ 0x7E &* Self.ones
    let isMark = (bits & (0x1F &* Self.ones)) &+ 0x74 &* Self.ones
    return (
      begin, bits & ~(bits << 1) & Self.highs, begin & (isLong | ~isShort),
      begin & (isLong | isMark)
    )
  }

  /// The low bit of each byte that is `byte`.
  @inline(__always)
  func ones(of byte: UInt8) -> UInt64 {
    let others = bits ^ UInt64(byte) &* Self.ones
    return (~(((others & ~Self.highs) &+ ~Self.highs) | others) & Self.highs) >> 7
  }

  /// The sum of the bytes of a number.
  @inline(__always)
  static func sum(_ bytes: UInt64) -> Int {
    let pairs: UInt64 = 0x00FF_00FF_00FF_00FF
    let sums = (bytes & pairs) &+ (bytes >> 8 & pairs)
    return Int(truncatingIfNeeded: (sums &* 0x0001_0001_0001_0001) >> 48)
  }

  /// Those that are no ASCII.
  @inline(__always)
  var beyondASCII: UInt64 { bits & Self.highs }
}

extension Span<UInt8> {
  /// The first place from `start` on for which `find` finds a byte, or the end; `isWanted` tells of
  /// one byte what `find` tells of eight.
  ///
  /// - Complexity: O(n).
  @inline(__always)
  func firstPlace(
    from start: Int, _ find: (EightBytes) -> UInt64, _ isWanted: (UInt8) -> Bool
  ) -> Int {
    var place = start
    while place <= count - EightBytes.count {
      let found = find(EightBytes(self, at: place))
      guard found == 0 else { return place + found.trailingZeroBitCount / 8 }
      place += EightBytes.count
    }
    while place < count, !isWanted(self[place]) { place += 1 }
    return place
  }

  /// How many bytes are `byte`.
  ///
  /// - Complexity: O(n).
  func count(of byte: UInt8) -> Int {
    var (total, place) = (0, 0)
    while place <= count - EightBytes.count {
      // Each byte of the sum has room for so many.
      let end = Swift.min(count - EightBytes.count, place + 254 * EightBytes.count)
      var ones: UInt64 = 0
      while place <= end {
        ones &+= EightBytes(self, at: place).ones(of: byte)
        place += EightBytes.count
      }
      total += EightBytes.sum(ones)
    }
    while place < count {
      total += self[place] == byte ? 1 : 0
      place += 1
    }
    return total
  }

  /// Whether the bytes are well-formed UTF-8.
  ///
  /// - Complexity: O(n).
  var isUTF8: Bool {
    var place = firstPlaceBeyondASCII(from: 0)
    while place < count {
      let length = lengthOfCharacter(at: place)
      guard length > 0 else { return false }
      place += length
      if place < count, self[place] < 0x80 { place = firstPlaceBeyondASCII(from: place) }
    }
    return true
  }

  /// How many bytes the character beyond ASCII at `place` has; 0 where it is not well-formed.
  ///
  /// Follows the Unicode Standard, table 3-7.
  @inline(__always)
  private func lengthOfCharacter(at place: Int) -> Int {
    let lead = self[place]
    if lead < 0xE0 { return lead >= 0xC2 && isContinuation(place + 1) ? 2 : 0 }
    return lengthOfLongCharacter(at: place, lead)
  }

  @inline(never)
  private func lengthOfLongCharacter(at place: Int, _ lead: UInt8) -> Int {
    let second: ClosedRange<UInt8> =
      switch lead {
      case 0xE0: 0xA0...0xBF
      case 0xED: 0x80...0x9F
      case 0xF0: 0x90...0xBF
      case 0xF4: 0x80...0x8F
      default: 0x80...0xBF
      }
    guard lead <= 0xF4, place + 1 < count, second.contains(self[place + 1]),
      isContinuation(place + 2)
    else { return 0 }
    guard lead >= 0xF0 else { return 3 }
    return isContinuation(place + 3) ? 4 : 0
  }

  @inline(__always)
  private func isContinuation(_ place: Int) -> Bool { place < count && self[place] & 0xC0 == 0x80 }

  private func firstPlaceBeyondASCII(from start: Int) -> Int {
    firstPlace(from: start, { $0.beyondASCII }) { $0 >= 0x80 }
  }
}
