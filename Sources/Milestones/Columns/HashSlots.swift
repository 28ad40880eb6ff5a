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
