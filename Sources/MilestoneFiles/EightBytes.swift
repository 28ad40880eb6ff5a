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

  /// How many are `byte`.
  @inline(__always)
  func count(of byte: UInt8) -> Int {
    let others = bits ^ UInt64(byte) &* Self.ones
    return (~(((others & ~Self.highs) &+ ~Self.highs) | others) & Self.highs).nonzeroBitCount
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
      total &+= EightBytes(self, at: place).count(of: byte)
      place += EightBytes.count
    }
    while place < count {
      total += self[place] == byte ? 1 : 0
      place += 1
    }
    return total
  }

  /// Whether the bytes are well-formed UTF-8.
  ///
  /// Of the library only stretches are asked that have no eight bytes of ASCII in a row.
  ///
  /// - Complexity: O(n).
  var isUTF8: Bool {
    var start = firstPlaceBeyondASCII(from: 0)
    while start < count {
      let end = endBeforeASCII(from: start)
      guard (try? UTF8Span(validating: extracting(start..<end))) != nil else { return false }
      start = firstPlaceBeyondASCII(from: end)
    }
    return true
  }

  /// The end of a stretch from `start` on, behind which there are eight bytes of ASCII, or nothing.
  private func endBeforeASCII(from start: Int) -> Int {
    var end = start
    while end <= count - EightBytes.count {
      if EightBytes(self, at: end).beyondASCII == 0 { return end }
      end += EightBytes.count
    }
    return count
  }

  private func firstPlaceBeyondASCII(from start: Int) -> Int {
    firstPlace(from: start, { $0.beyondASCII }) { $0 >= 0x80 }
  }
}
