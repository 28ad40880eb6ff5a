import EDTF

/// The orders other than by date, as a rank for each position in date order.
struct SortOrders: Sendable {
  private let latest: [Int32]
  private let title: [Int32]
  private let id: [Int32]

  /// The orders of `milestones`, which are in date order.
  init(_ milestones: [Milestone]) {
    latest = Self.ranks(milestones) { left, right in
      guard let first = left.date.value.latest else { return false }
      return right.date.value.latest.map { first < $0 } ?? true
    }
    title = Self.ranks(milestones) { $0.title < $1.title }
    id = Self.ranks(milestones) { $0.id < $1.id }
  }

  /// `positions`, which are ascending, in another order.
  func sorted(_ positions: [Int], by sort: MilestoneSort) -> [Int] {
    let ordered =
      switch sort.key {
      case .date: positions
      case .latest: positions.sorted { latest[$0] < latest[$1] }
      case .title: positions.sorted { title[$0] < title[$1] }
      case .id: positions.sorted { id[$0] < id[$1] }
      }
    return sort.isDescending ? ordered.reversed() : ordered
  }

  private static func ranks(
    _ milestones: [Milestone], by isBefore: (Milestone, Milestone) -> Bool
  ) -> [Int32] {
    let order = milestones.indices.sorted { left, right in
      if isBefore(milestones[left], milestones[right]) { return true }
      if isBefore(milestones[right], milestones[left]) { return false }
      return left < right
    }
    var ranks = [Int32](repeating: 0, count: order.count)
    for (rank, position) in order.enumerated() { ranks[position] = Int32(rank) }
    return ranks
  }
}
