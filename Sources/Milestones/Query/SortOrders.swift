/// The orders other than by date.
struct SortOrders: Sendable {
  private let latest: Order
  private let title: Order
  private let id: Order

  /// An order, as the rank of each position and the position at each rank.
  struct Order: Sendable {
    let ranks: [Int32]
    let positions: [Int32]

    init(_ positions: [Int32]) {
      var ranks = [Int32](repeating: 0, count: positions.count)
      for (rank, position) in positions.enumerated() { ranks[Int(position)] = Int32(rank) }
      self.ranks = ranks
      self.positions = positions
    }
  }

  /// What takes long of the orders.
  struct Parts: Sendable {
    fileprivate let title: Later<Order>
    fileprivate let id: Later<Order>
    fileprivate let latest: Later<Order>

    /// The parts for `milestones`, which are in date order and have those days.
    init(_ milestones: MilestoneColumns, days: Later<DayIndex>) {
      title = Later { Order(TextOrder.positions(of: milestones, by: .title)) }
      id = Later { Order(TextOrder.positions(of: milestones, by: .id)) }
      latest = Later { Order(days.value.columns.positionsByLastDay()) }
    }

    /// All of them.
    var works: [any Work] { [title, id, latest] }
  }

  /// The orders of milestones.
  ///
  /// - Complexity: O(n log n).
  init(_ parts: Parts) {
    (title, id, latest) = (parts.title.value, parts.id.value, parts.latest.value)
  }

  /// The members of `set` by `key` without the first `offset`, at most `size` of them.
  ///
  /// - Complexity: O(page) where the set is everything; else O(k) for its members and n/64.
  func page(_ set: PositionSet, by key: MilestoneSort.Key, offset: Int, size: Int) -> [Int] {
    switch key {
    case .date, .relevance: set.page(offset: offset, size: size)
    case .latest: Self.page(set, latest, offset, size)
    case .title: Self.page(set, title, offset, size)
    case .id: Self.page(set, id, offset, size)
    }
  }

  /// The members of `set` as their ranks by `key`, and the position at each rank.
  ///
  /// - Complexity: O(k) for the members and n/64.
  func ranks(
    of set: PositionSet, by key: MilestoneSort.Key
  ) -> (ranks: PositionSet, positions: [Int32]) {
    let order =
      switch key {
      case .date, .relevance, .latest: latest
      case .title: title
      case .id: id
      }
    return (Self.ranks(of: set, order), order.positions)
  }

  private static func ranks(of set: PositionSet, _ order: Order) -> PositionSet {
    if set.count == set.limit { return set }
    var ranks: [Int32] = []
    ranks.reserveCapacity(set.count)
    set.forEach { ranks.append(order.ranks[$0]) }
    return PositionSet(unordered: ranks, limit: set.limit)
  }

  /// The set's ranks are put in order as a set of their own.
  private static func page(
    _ set: PositionSet, _ order: Order, _ offset: Int, _ size: Int
  ) -> [Int] {
    if set.count == set.limit {
      return order.positions[offset..<offset + size].map { Int($0) }
    }
    return ranks(of: set, order).page(offset: offset, size: size).map { Int(order.positions[$0]) }
  }
}
