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

  /// Makes room for so many numbers in all.
  mutating func reserve(_ count: Int) {
    while slots.count / 2 < count { grow() }
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
  /// A hash of the bytes (FNV-1a), folded so that its low bits are good.
  var hash: UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in indices { hash = (hash ^ UInt64(self[index])) &* 0x0000_0100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// Whether `other` is the same bytes.
  func hasSameBytes(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}
