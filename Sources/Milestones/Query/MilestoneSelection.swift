/// What a query found, in its order, of which any part can be listed: for results of any length.
package struct MilestoneSelection: Sendable {
  /// How many were found.
  package let count: Int

  private let order: Order
  private let isDescending: Bool

  /// How the positions at some places are found.
  enum Order: Sendable {
    /// The places are the positions.
    case everything
    /// By date.
    case set(PositionSet)
    /// By another order, as the ranks of the members and the position at each rank.
    case ranks(PositionSet, positions: [Int32])
    /// One by one.
    case list([Int])
  }

  init(_ order: Order, count: Int, isDescending: Bool) {
    self.order = order
    self.count = count
    self.isDescending = isDescending
  }

  /// The positions of the milestones at `places`, which are of `0..<count`.
  ///
  /// - Complexity: O(n/64) and the places.
  package func positions(at places: Range<Int>) -> [Int] {
    guard isDescending else { return ascending(places) }
    return ascending(count - places.upperBound..<count - places.lowerBound).reversed()
  }

  private func ascending(_ places: Range<Int>) -> [Int] {
    switch order {
    case .everything: Array(places)
    case .set(let set): set.page(offset: places.lowerBound, size: places.count)
    case .ranks(let ranks, let positions):
      ranks.page(offset: places.lowerBound, size: places.count).map { Int(positions[$0]) }
    case .list(let list): Array(list[places])
    }
  }
}
