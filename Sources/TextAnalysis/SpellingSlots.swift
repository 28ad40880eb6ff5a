/// Byte strings by keys of theirs, with their numbers and what they stand for.
///
/// Open addressing; the hash of a key is told by who looks it up.
struct SpellingSlots<Key: Equatable & Sendable>: Sendable {
  private struct Slot {
    var key: Key
    /// The number plus one; 0 where the slot is free.
    var entry: UInt32 = 0
    /// The number that it stands for, which is its own where nothing else is said.
    var meaning: UInt32 = 0
  }

  private var slots: [Slot]
  private var shift: UInt64 = 64 - 12
  private var count = 0
  private let none: Key

  /// No byte string; `none` is the key of free slots, and may be that of a string too.
  init(none: Key) {
    self.none = none
    slots = [Slot](repeating: Slot(key: none), count: 1 << 12)
  }

  /// Asks for where a hash is looked at first, so that it is near when its key is looked up.
  @inline(__always)
  func prefetch(_ hash: UInt64) { slots.span.prefetch(Int(truncatingIfNeeded: hash >> shift)) }

  /// The slot of a key, or the free one that it may take; `isSame` is asked for the number of each
  /// byte string that has the key.
  @inline(__always)
  func slot(of key: Key, _ hash: UInt64, where isSame: (Int) -> Bool) -> Int {
    var index = Int(truncatingIfNeeded: hash >> shift)
    while slots[index].entry != 0 {
      if slots[index].key == key, isSame(Int(slots[index].entry) - 1) { return index }
      index = (index + 1) & (slots.count - 1)
    }
    return index
  }

  /// The number in a slot; nil where it is free.
  func number(at slot: Int) -> Int? {
    slots[slot].entry == 0 ? nil : Int(slots[slot].entry) - 1
  }

  /// What the number in a slot stands for; nil where it is free.
  @inline(__always)
  func meaning(at slot: Int) -> UInt32? {
    slots[slot].entry == 0 ? nil : slots[slot].meaning
  }

  /// Lets the number in a slot stand for another.
  mutating func setMeaning(_ meaning: UInt32, at slot: Int) { slots[slot].meaning = meaning }

  /// Puts a number in a slot that is free, and makes room for the next; `hash` knows those of keys.
  mutating func insert(
    _ number: Int, _ key: Key, at slot: Int, hash: (Key) -> UInt64
  ) {
    slots[slot] = Slot(
      key: key, entry: UInt32(number + 1), meaning: UInt32(truncatingIfNeeded: number))
    count += 1
    if count > slots.count / 2 { grow(hash) }
  }

  private mutating func grow(_ hash: (Key) -> UInt64) {
    var wider = [Slot](repeating: Slot(key: none), count: 2 * slots.count)
    shift -= 1
    for slot in slots where slot.entry != 0 {
      var index = Int(truncatingIfNeeded: hash(slot.key) >> shift)
      while wider[index].entry != 0 { index = (index + 1) & (wider.count - 1) }
      wider[index] = slot
    }
    slots = wider
  }
}
