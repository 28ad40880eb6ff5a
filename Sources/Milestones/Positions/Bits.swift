extension [UInt64] {
  /// Sets the bit of that number, counted from the lowest of the first word.
  mutating func insertBit(_ number: Int) {
    self[number >> 6] |= 1 << UInt64(number & 63)
  }

  /// Sets the bits of those numbers.
  mutating func insertBits(_ numbers: Range<Int>) {
    guard let first = numbers.first, let last = numbers.last else { return }
    for index in first >> 6...last >> 6 {
      var word = UInt64.max
      if index == first >> 6 { word &= .max << UInt64(first & 63) }
      if index == last >> 6 { word &= .max >> UInt64(63 - last & 63) }
      self[index] |= word
    }
  }

  /// Sets or clears the bit of that number, without a branch.
  @inline(__always)
  mutating func setBit(_ number: Int, to isSet: Bool) {
    let place = UInt64(number & 63)
    self[number >> 6] = self[number >> 6] & ~(1 << place) | (isSet ? 1 : 0) << place
  }

  /// Clears the bit of that number.
  mutating func removeBit(_ number: Int) {
    self[number >> 6] &= ~(1 << UInt64(number & 63))
  }

  /// Whether the bit of that number is set.
  func hasBit(_ number: Int) -> Bool {
    self[number >> 6] >> UInt64(number & 63) & 1 == 1
  }

  /// How many bits are set.
  var bitCount: Int {
    var count = 0
    for word in self { count += word.nonzeroBitCount }
    return count
  }

  /// Sets the bits that are set in `other`, which is as long.
  mutating func insertBits(of other: [UInt64]) {
    for index in indices { self[index] |= other[index] }
  }

  /// Clears the bits that are not set in `other`, which is as long.
  mutating func keepBits(of other: [UInt64]) {
    for index in indices { self[index] &= other[index] }
  }

  /// Calls `body` with the number of every bit that is set, ascending.
  func forEachBit(_ body: (Int) -> Void) {
    for index in indices {
      self[index].forEachBit { body(index << 6 | $0) }
    }
  }
}

extension UInt64 {
  /// Calls `body` with the number of every bit that is set, ascending.
  func forEachBit(_ body: (Int) -> Void) {
    var rest = self
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }

  /// The bits without so many of the lowest that are set.
  func withoutLowest(_ count: Int) -> UInt64 {
    var rest = self
    for _ in 0..<count { rest &= rest - 1 }
    return rest
  }

  /// How many bits are set below that of a number under 64.
  func bitCount(below number: Int) -> Int {
    (self & ((1 << UInt64(number)) - 1)).nonzeroBitCount
  }
}
