/// Milestones by their identifiers.
package struct IdentifierTable: Sendable {
  private var slots = HashSlots()

  /// No milestone.
  package init() {}

  /// The milestones of a history.
  init(_ milestones: MilestoneColumns) {
    for index in milestones.indices { _ = insert(index, of: milestones) }
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
    milestones.withTexts(at: index) { bytes, range, _, _ in
      let id = bytes.span.extracting(range)
      let hash = id.hash
      if let other = slots.number(hash: hash, where: { milestones.hasID(id, at: $0) }) {
        return other
      }
      slots.insert(index, hash: hash)
      return nil
    }
  }
}

extension MilestoneColumns {
  fileprivate func hasID(_ id: Span<UInt8>, at index: Int) -> Bool {
    withTexts(at: index) { bytes, range, _, _ in bytes.span.extracting(range).hasSameBytes(as: id) }
  }
}
