import CPrefetch

/// Bytes, of which eight are looked at together.
extension Span<UInt8> {
  /// A hash of the bytes; its low bits are good.
  ///
  /// Another one in each process, so that no file can be made of names that have the same.
  ///
  /// - Complexity: O(n).
  var hash: UInt32 {
    var hash = UInt64(truncatingIfNeeded: count) ^ seed
    var place = 0
    while place <= count - 8 {
      hash = Self.mixed(hash, eightBytes(at: place))
      place += 8
    }
    if place < count { hash = Self.mixed(hash, lastBytes(from: place)) }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// Whether `other` is the same bytes.
  ///
  /// - Complexity: O(n).
  func hasSameBytes(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    var place = 0
    while place <= count - 8 {
      guard eightBytes(at: place) == other.eightBytes(at: place) else { return false }
      place += 8
    }
    return place == count || lastBytes(from: place) == other.lastBytes(from: place)
  }

  /// Whether its first bytes are `beginning`.
  func begins(with beginning: Span<UInt8>) -> Bool {
    count >= beginning.count && extracting(first: beginning.count).hasSameBytes(as: beginning)
  }

  /// Whether there is one that is `byte` or more, which is beyond ASCII.
  ///
  /// - Complexity: O(n).
  func hasByte(from byte: UInt8) -> Bool {
    var place = 0
    while place <= count - 8 {
      if eightBytes(at: place) & 0x8080_8080_8080_8080 != 0 {
        for index in place..<place + 8 where self[index] >= byte { return true }
      }
      place += 8
    }
    while place < count {
      if self[place] >= byte { return true }
      place += 1
    }
    return false
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ bytes: UInt64) -> UInt64 {
    let product = (hash ^ bytes) &* 0x9E37_79B9_7F4A_7C15
    return product ^ product >> 29
  }

  /// The bytes from `place` on, fewer than eight, and before them what else fits in where there are
  /// eight in all.
  @inline(__always)
  private func lastBytes(from place: Int) -> UInt64 {
    guard count < 8 else { return eightBytes(at: count - 8) }
    var bytes: UInt64 = 0
    for index in place..<count { bytes = bytes << 8 | UInt64(self[index]) }
    return bytes
  }

  /// Eight bytes as a number, the first the lowest; reading beyond the end traps.
  @inline(__always)
  func eightBytes(at place: Int) -> UInt64 {
    unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}

extension [UInt8] {
  /// Appends the bytes, which are not among its own.
  @inlinable @inline(__always)
  package mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }

  /// Asks for `width` bytes from `start` on, as far as there are so many, which are read soon; it
  /// waits for nothing.
  ///
  /// The corresponding C function is `__builtin_prefetch`.
  @inline(__always)
  func prefetch(from start: Int, _ width: Int) {
    let end = Swift.min(start + width, count)
    precondition(start >= 0)
    unsafe withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress else { return }
      for place in stride(from: start, to: end, by: 64) { unsafe cprefetch_read(first + place) }
    }
  }
}

private let seed = UInt64(bitPattern: Int64(0.hashValue))
