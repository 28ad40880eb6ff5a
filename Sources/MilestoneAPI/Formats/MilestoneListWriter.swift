import Milestones

/// Writes a list of milestones in one format, piece by piece: a long one never stands whole in memory.
///
/// ``begin()`` once, the milestones in the list's order, one by one or several at once, ``end()`` once;
/// ``take()`` at any time between. The same list gives the same bytes, however it is cut.
protocol MilestoneListWriter: ~Copyable, SendableMetatype {
  /// A writer of `list`.
  init(_ list: MilestoneList)

  /// Writes what stands before the first milestone.
  mutating func begin()

  /// Writes the next milestone, which is at `index` of `milestones`.
  mutating func add(_ index: Int, of milestones: MilestoneColumns)

  /// Writes the next milestones, which are at these places of `store`: one by one where a writer has no
  /// better way.
  mutating func add(_ indexes: [Int], of store: MilestoneStore)

  /// Writes what stands after the last milestone.
  mutating func end()

  /// Hands out the bytes that were written since it was last asked.
  mutating func take() -> [UInt8]
}

extension MilestoneListWriter where Self: ~Copyable {
  mutating func add(_ indexes: [Int], of store: MilestoneStore) {
    addOneByOne(indexes, of: store)
  }

  /// Writes the next milestones one by one.
  mutating func addOneByOne(_ indexes: [Int], of store: MilestoneStore) {
    let milestones = store.milestones
    for index in indexes { add(index, of: milestones) }
  }
}
