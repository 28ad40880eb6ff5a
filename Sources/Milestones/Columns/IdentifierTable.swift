/// Milestones by their identifiers.
///
/// Open addressing by the hashes of the identifiers, which the milestones have.
package struct IdentifierTable: Sendable {
  /// The index plus one; 0 where a slot is free.
  private var slots = [UInt32](repeating: 0, count: 1 << 4)

  private var count = 0

  /// No milestone.
  package init() {}

  /// The milestones of a history, whose identifiers are unique.
  init(_ milestones: MilestoneColumns) {
    reserve(milestones.count, milestones)
    for index in milestones.indices { add(index, hash: milestones.hashes[index]) }
  }

  /// The index of the milestone with that identifier among `milestones`.
  ///
  /// - Complexity: O(1), expected.
  package func index(of id: String, in milestones: MilestoneColumns) -> Int? {
    let id = id.utf8.span
    return index(hash: id.hash, milestones) { milestones.hasID(id, at: $0) }
  }

  /// Adds the milestone at `index` of `milestones`, where none with its identifier is there.
  ///
  /// - Returns: the one that is there already.
  package mutating func insert(_ index: Int, of milestones: MilestoneColumns) -> Int? {
    let hash = milestones.hashes[index]
    if let other = self.index(hash: hash, milestones, where: { milestones.hasSameID(index, $0) }) {
      return other
    }
    reserve(count + 1, milestones)
    add(index, hash: hash)
    return nil
  }

  /// Adds the milestones at `indices` of `milestones`, save for those whose identifier is there.
  ///
  /// - Returns: of each of those, the one that is there already.
  package mutating func insert(
    _ indices: Range<Int>, of milestones: MilestoneColumns
  ) -> [Int: Int] {
    var repeated: [Int: Int] = [:]
    for index in indices {
      if let other = insert(index, of: milestones) { repeated[index] = other }
    }
    return repeated
  }

  /// Makes room for so many of `milestones` in all.
  package mutating func reserve(_ wanted: Int, _ milestones: MilestoneColumns) {
    var width = slots.count
    while width / 2 < wanted { width *= 2 }
    guard width > slots.count else { return }
    let old = slots
    slots = [UInt32](repeating: 0, count: width)
    count = 0
    for slot in old where slot > 0 { add(Int(slot) - 1, hash: milestones.hashes[Int(slot) - 1]) }
  }

  @inline(__always)
  private func index(
    hash: UInt32, _ milestones: MilestoneColumns, where isSame: (Int) -> Bool
  ) -> Int? {
    var place = Int(hash) & (slots.count - 1)
    while slots[place] > 0 {
      let index = Int(slots[place]) - 1
      if milestones.mayHaveID(hash: hash, at: index), isSame(index) { return index }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func add(_ index: Int, hash: UInt32) {
    var place = Int(hash) & (slots.count - 1)
    while slots[place] > 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = UInt32(index + 1)
    count += 1
  }
}

extension MilestoneColumns {
  /// Whether the identifier at `index` may be one of that hash.
  @inline(__always)
  fileprivate func mayHaveID(hash: UInt32, at index: Int) -> Bool {
    hashes.isEmpty || hashes[index] == hash
  }

  fileprivate func hasSameID(_ one: Int, _ other: Int) -> Bool {
    withTexts(at: one) { bytes, range, _, _ in hasID(bytes.span.extracting(range), at: other) }
  }

  fileprivate func hasID(_ id: Span<UInt8>, at index: Int) -> Bool {
    withTexts(at: index) { bytes, range, _, _ in bytes.span.extracting(range).hasSameBytes(as: id) }
  }
}
