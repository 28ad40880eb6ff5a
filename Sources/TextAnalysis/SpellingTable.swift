/// Numbers byte strings in the order in which they come.
///
/// Open addressing; the bytes of all strings are in one buffer, which is looked at for long
/// strings only.
struct SpellingTable {
  private struct Slot {
    var spelling = Spelling()
    /// The number plus one; 0 where the slot is free.
    var entry: UInt32 = 0
    /// The number that it stands for, which is its own where nothing else is said.
    var meaning: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 12)
  private var shift: UInt64 = 64 - 12
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  /// How many there are.
  var count: Int { ends.count - 1 }

  /// The byte string of a number.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[ends[number]..<ends[number + 1]] }

  /// The number of a byte string.
  mutating func number(of string: [UInt8]) -> Int {
    number(of: Spelling(string), at: 0, of: string.span)
  }

  /// The number of a spelling, which stands at `start` in `text` save for capitals of ASCII.
  ///
  /// - Complexity: O(1), expected; of those of more than 16 bytes, O(k).
  mutating func number(of spelling: Spelling, at start: Int, of text: Span<UInt8>) -> Int {
    let index = slot(of: spelling, at: start, of: text)
    guard slots[index].entry == 0 else { return Int(slots[index].entry) - 1 }
    return add(spelling, start, text, at: index)
  }

  /// What a spelling stands for, which is known by where it stands; nil where it is new.
  ///
  /// - Complexity: as of its number.
  @inline(__always)
  func meaning(of spelling: Spelling, at start: Int, of text: Span<UInt8>) -> UInt32? {
    let index = slot(of: spelling, at: start, of: text)
    return slots[index].entry == 0 ? nil : slots[index].meaning
  }

  /// Lets the byte string of `number` stand for another number.
  mutating func setMeaning(_ meaning: UInt32, of number: Int) {
    let string = Array(self[number])
    slots[slot(of: Spelling(string), at: 0, of: string.span)].meaning = meaning
  }

  /// Where a spelling is looked at first, so that it is near when it is looked up.
  @inline(__always)
  func touch(_ spelling: Spelling) -> UInt32 {
    slots[Int(truncatingIfNeeded: spelling.hash >> shift)].entry
  }

  /// The slot of a spelling, or the free one that it may take.
  @inline(__always)
  private func slot(of spelling: Spelling, at start: Int, of text: Span<UInt8>) -> Int {
    var index = Int(truncatingIfNeeded: spelling.hash >> shift)
    while slots[index].entry != 0 {
      if slots[index].spelling == spelling,
        spelling.length <= Spelling.mostInFull
          || isSame(Int(slots[index].entry) - 1, spelling, start, text)
      {
        return index
      }
      index = (index + 1) & (slots.count - 1)
    }
    return index
  }

  @inline(never)
  private mutating func add(
    _ spelling: Spelling, _ start: Int, _ text: Span<UInt8>, at index: Int
  ) -> Int {
    slots[index] = Slot(
      spelling: spelling, entry: UInt32(count + 1), meaning: UInt32(count))
    for offset in 0..<Int(spelling.length) { bytes.append(text[start + offset].smallASCII) }
    ends.append(bytes.count)
    if count > slots.count / 2 { grow() }
    return count - 1
  }

  /// Whether what is beyond the bytes that a spelling has in full is the same too.
  @inline(never)
  private func isSame(
    _ number: Int, _ spelling: Spelling, _ start: Int, _ text: Span<UInt8>
  ) -> Bool {
    (Int(Spelling.mostInFull)..<Int(spelling.length)).allSatisfy { offset in
      bytes[ends[number] + offset] == text[start + offset].smallASCII
    }
  }

  private mutating func grow() {
    var wider = [Slot](repeating: Slot(), count: 2 * slots.count)
    shift -= 1
    for slot in slots where slot.entry != 0 {
      var index = Int(truncatingIfNeeded: slot.spelling.hash >> shift)
      while wider[index].entry != 0 { index = (index + 1) & (wider.count - 1) }
      wider[index] = slot
    }
    slots = wider
  }
}
