/// The order of a list; every one is total, so the same question has the same answer twice.
package struct MilestoneSort: Equatable, Sendable {
  /// By what milestones are put in order.
  package enum Key: String, CaseIterable, Sendable {
    /// The earliest day, then the latest; the order of dates in EDTF, then that of the source.
    case date
    /// The latest day, then the order by date.
    case latest
    /// The title, then the order by date.
    case title
    /// The identifier.
    case id
    /// How well title and text answer the words asked for, the best first; then the order by date.
    case relevance
  }

  /// The key.
  package let key: Key

  /// Whether the order is turned round whole.
  package let isDescending: Bool

  /// An order by `key`.
  package init(_ key: Key, isDescending: Bool = false) {
    self.key = key
    self.isDescending = isDescending
  }
}
