import EDTF

extension MilestoneStore {
  /// Everything that `query` asks for, its offset and its limit left aside.
  ///
  /// - Complexity: as ``page(_:)`` of one milestone; an order by relevance takes O(k log k) for the
  ///   k that are found.
  package func selection(_ query: MilestoneQuery) -> MilestoneSelection {
    if query.filter.isEverything, query.sort.key == .date {
      return selection(.everything, milestones.count, query)
    }
    let result = result(of: query.filter).matching(query.filter.match)
    switch query.sort.key {
    case .date: return selection(.set(result), result.count, query)
    case .relevance:
      guard let words = query.filter.words else {
        return selection(.set(result), result.count, query)
      }
      let list = RankedPage.page(
        result, scores: text.scores(words, of: result), offset: 0, size: result.count)
      return selection(.list(list), list.count, query)
    case .latest, .title, .id:
      let (ranks, positions) = orders.ranks(of: result, by: query.sort.key)
      return selection(.ranks(ranks, positions: positions), result.count, query)
    }
  }

  private func selection(
    _ order: MilestoneSelection.Order, _ count: Int, _ query: MilestoneQuery
  ) -> MilestoneSelection {
    MilestoneSelection(order, count: count, isDescending: query.sort.isDescending)
  }
}
