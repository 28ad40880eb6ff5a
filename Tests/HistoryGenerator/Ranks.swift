/// Draws ranks by Zipf's law: rank 1 (index 1) half as often as rank 0, rank 2 a third as often.
///
/// A draw costs the same for any number of ranks (Walker's alias method).
struct Ranks {
  /// A slot is its own rank for a share of its draws, of 2³², and `other` for the rest.
  private struct Slot {
    var share: UInt64 = 1 << 32
    var other = 0
  }

  private var slots: [Slot]

  init(_ count: Int) {
    slots = Array(repeating: Slot(), count: count)
    let sum = (1...count).reduce(0) { $0 + 1 / Double($1) }
    var weights = (1...count).map { Double(count) / Double($0) / sum }
    var light = weights.indices.filter { weights[$0] < 1 }
    var heavy = weights.indices.filter { weights[$0] >= 1 }
    while let poor = light.popLast(), let rich = heavy.last {
      slots[poor] = Slot(share: UInt64(weights[poor] * 0x1p32), other: rich)
      weights[rich] -= 1 - weights[poor]
      guard weights[rich] < 1 else { continue }
      light.append(rich)
      heavy.removeLast()
    }
  }

  func draw(_ random: inout SeededGenerator) -> Int {
    let index = random.below(slots.count)
    let slot = slots[index]
    return random.next() >> 32 < slot.share ? index : slot.other
  }
}
