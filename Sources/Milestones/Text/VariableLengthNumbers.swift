// Numbers of seven bits a byte, the lowest first, with the high bit on all but the last (LEB128).

extension [UInt8] {
  /// Appends `number`.
  @inline(__always)
  mutating func append(number: UInt32) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  /// The number at `offset`, which is moved past it.
  @inline(__always)
  func number(at offset: inout Int) -> UInt32 {
    var byte = self[offset]
    offset += 1
    guard byte >= 0x80 else { return UInt32(byte) }
    var number = UInt32(byte & 0x7F)
    var shift: UInt32 = 7
    repeat {
      byte = self[offset]
      offset += 1
      number |= UInt32(byte & 0x7F) << shift
      shift += 7
    } while byte >= 0x80
    return number
  }
}

extension MutableSpan<UInt8> {
  /// Writes `number` over the bytes at `offset`, and moves that past it.
  @inline(__always)
  mutating func write(_ number: UInt32, at offset: inout Int) {
    var rest = number
    while rest >= 0x80 {
      self[offset] = UInt8(truncatingIfNeeded: rest) | 0x80
      rest >>= 7
      offset += 1
    }
    self[offset] = UInt8(truncatingIfNeeded: rest)
    offset += 1
  }
}

extension UInt32 {
  /// How many bytes it takes as a number of variable length.
  var variableLength: UInt32 {
    if self < 1 << 7 { return 1 }
    if self < 1 << 14 { return 2 }
    if self < 1 << 21 { return 3 }
    return self < 1 << 28 ? 4 : 5
  }
}
