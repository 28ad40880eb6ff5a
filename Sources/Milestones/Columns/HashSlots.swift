/// Numbers by the hashes of what they stand for, which is kept elsewhere.
///
/// Open addressing. A slot has the hash beside the number, so that few things are looked at in vain,
/// and none when it grows.
struct HashSlots: Sendable {
  /// The hash in the high half, in the low one the number plus one; 0 where a slot is free.
  private var slots = [UInt64](repeating: 0, count: 1 << 4)

  /// How many numbers there are.
  private(set) var count = 0

  /// No number.
  init() {}

  /// The number with that hash that stands for the same; nil where there is none.
  @inline(__always)
  func number(hash: UInt32, where isSame: (Int) -> Bool) -> Int? {
    var place = Int(hash) & (slots.count - 1)
    while slots[place] != 0 {
      let number = Int(slots[place] & 0xFFFF_FFFF) - 1
      if slots[place] >> 32 == UInt64(hash), isSame(number) { return number }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a number whose like is not there yet.
  mutating func insert(_ number: Int, hash: UInt32) {
    if count >= slots.count / 2 { grow() }
    Self.insert(UInt64(hash) << 32 | UInt64(number + 1), into: &slots)
    count += 1
  }

  private static func insert(_ slot: UInt64, into slots: inout [UInt64]) {
    var place = Int(slot >> 32) & (slots.count - 1)
    while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    var wider = [UInt64](repeating: 0, count: 2 * slots.count)
    for slot in slots where slot != 0 { Self.insert(slot, into: &wider) }
    slots = wider
  }
}

extension Span<UInt8> {
  /// A hash of the bytes, eight of which are mixed at a time; its low bits are good.
  ///
  /// Another one in each process, so that no file can be made of names that have the same.
  var hash: UInt32 {
    var hash = UInt64(truncatingIfNeeded: count) ^ seed
    var start = 0
    while start < count {
      let bytes = extracting(start..<Swift.min(start + 8, count))
      var word: UInt64 = 0
      for index in bytes.indices { word = word << 8 | UInt64(bytes[index]) }
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      start += 8
    }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// Whether `other` is the same bytes.
  func hasSameBytes(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}

private let seed = UInt64(bitPattern: Int64(0.hashValue))
