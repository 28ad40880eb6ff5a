/// Milestones by their identifiers.
package struct IdentifierTable: Sendable {
  private var slots = HashSlots()

  /// No milestone.
  package init() {}

  /// The milestones of a history, whose identifiers are unique.
  init(_ milestones: MilestoneColumns) {
    reserve(milestones.count)
    for index in milestones.indices { slots.insert(index, hash: milestones.hashes[index]) }
  }

  /// The index of the milestone with that identifier among `milestones`.
  ///
  /// - Complexity: O(1), expected.
  package func index(of id: String, in milestones: MilestoneColumns) -> Int? {
    let id = id.utf8.span
    return slots.number(hash: id.hash) { milestones.hasID(id, at: $0) }
  }

  /// Adds the milestone at `index` of `milestones`, where none with its identifier is there.
  ///
  /// - Returns: the one that is there already.
  package mutating func insert(_ index: Int, of milestones: MilestoneColumns) -> Int? {
    let hash = milestones.hashes[index]
    if let other = slots.number(hash: hash, where: { milestones.hasSameID(index, $0) }) {
      return other
    }
    slots.insert(index, hash: hash)
    return nil
  }

  /// Makes room for so many milestones in all.
  package mutating func reserve(_ count: Int) { slots.reserve(count) }
}

extension MilestoneColumns {
  fileprivate func hasSameID(_ one: Int, _ other: Int) -> Bool {
    withTexts(at: one) { bytes, range, _, _ in hasID(bytes.span.extracting(range), at: other) }
  }

  fileprivate func hasID(_ id: Span<UInt8>, at index: Int) -> Bool {
    withTexts(at: index) { bytes, range, _, _ in bytes.span.extracting(range).hasSameBytes(as: id) }
  }
}
