import EDTF

/// Answering questions.
extension MilestoneStore {
  /// The milestones that `query` asks for.
  ///
  /// - Complexity: of everything, of days alone and of one list of names alone in date order,
  ///   O(log² n) and the page. Else O(n/64), the members of the smallest set that the filter names,
  ///   and what is left of it.
  package func page(_ query: MilestoneQuery) -> MilestonePage {
    guard query.facets.isEmpty, query.sort.key == .date else { return pageOfSets(query) }
    if query.filter.isEverything { return pageOfEverything(query) }
    if let days = query.filter.days, query.filter.match != .certain, query.filter.isOfDaysAlone {
      return page(of: days, query)
    }
    return pageOfSets(query)
  }

  private func pageOfEverything(_ query: MilestoneQuery) -> MilestonePage {
    let places = places(of: query, among: milestones.count)
    return MilestonePage(
      total: milestones.count, certain: milestones.count,
      positions: inOrder(Array(places), query))
  }

  private func page(of days: DayRanges, _ query: MilestoneQuery) -> MilestonePage {
    let page = self.days.page(days) { places(of: query, among: $0) }
    return MilestonePage(
      total: page.total, certain: page.certain, positions: inOrder(page.positions, query))
  }

  /// The places in ascending order that a page shows; those of the descending order are counted
  /// from the end.
  private func places(of query: MilestoneQuery, among count: Int) -> Range<Int> {
    let offset = min(query.offset, count)
    let size = min(query.limit ?? count, count - offset)
    let start = query.sort.isDescending ? count - offset - size : offset
    return start..<start + size
  }

  private func inOrder(_ ascending: [Int], _ query: MilestoneQuery) -> [Int] {
    query.sort.isDescending ? ascending.reversed() : ascending
  }

  private func pageOfSets(_ query: MilestoneQuery) -> MilestonePage {
    let found = result(of: query.filter)
    let result = found.matching(query.filter.match)
    let places = places(of: query, among: result.count)
    var page = MilestonePage(
      total: result.count, certain: found.certain.count,
      positions: inOrder(ordered(result, query, places), query))
    guard !query.facets.isEmpty else { return page }
    let counter = FacetCounter(
      store: self, filter: query.filter, result: result,
      resultOfAnyDay: resultOfAnyDay(query, found))
    page.facets = query.facets.map {
      MilestonePage.FacetCounts(facet: $0, counts: counter.counts(by: $0))
    }
    return page
  }

  /// What passes the filter but for the days, where years of what is certain are to be counted.
  private func resultOfAnyDay(_ query: MilestoneQuery, _ found: FilterResult) -> PositionSet? {
    guard query.filter.match == .certain,
      query.facets.contains(where: { $0 == .year || $0 == .decade })
    else { return nil }
    return query.filter.days == nil ? found.possible : common(sets(query.filter))
  }

  private func ordered(
    _ result: PositionSet, _ query: MilestoneQuery, _ places: Range<Int>
  ) -> [Int] {
    let (offset, size) = (places.lowerBound, places.count)
    guard size > 0 else { return [] }
    guard query.sort.key == .relevance, let words = query.filter.words else {
      return orders.page(result, by: query.sort.key, offset: offset, size: size)
    }
    return RankedPage.page(
      result, scores: text.scores(words, of: result), offset: offset, size: size)
  }
}

/// Finding what passes a filter.
extension MilestoneStore {
  /// What passes a filter.
  func result(of filter: MilestoneFilter) -> FilterResult {
    let result = resultOfDays(filter)
    guard filter.isOfCalendar else { return result }
    return FilterResult(possible: result.possible, certain: sure(result.certain))
  }

  /// The same, but that a day of the year may be certain though the date is in doubt.
  ///
  /// Whatever leaves the least is asked first, and the rest of what it leaves.
  private func resultOfDays(_ filter: MilestoneFilter) -> FilterResult {
    let sets = sets(filter)
    guard let asked = filter.days.map(days.asked) else {
      let common = common(sets)
      return FilterResult(possible: common, certain: common)
    }
    let least = sets.first?.count ?? milestones.count
    guard var candidates = days.candidates(asked, most: least) else {
      return days.matches(asked, among: common(sets))
    }
    for set in sets { candidates.removeAll { !set.contains(Int($0)) } }
    return days.matches(asked, at: candidates)
  }

  private func common(_ sets: [PositionSet]) -> PositionSet {
    sets.dropFirst().reduce(sets.first ?? PositionSet(all: milestones.count)) {
      $0.intersection($1)
    }
  }

  /// What passes each part of a filter but the days, the smallest first.
  private func sets(_ filter: MilestoneFilter) -> [PositionSet] {
    var sets = dateSets(filter)
    for list in filter.names { sets.append(names[list.kind].positions(ofAny: list.names)) }
    for feature in filter.features { sets.append(qualities[feature]) }
    if let ids = filter.ids { sets.append(positions(of: ids)) }
    if let numbers = filter.references { sets.append(positions(citing: numbers)) }
    if let words = filter.words { sets.append(text.matches(words)) }
    sets.sort { $0.count < $1.count }
    return sets
  }

  /// What is asked of the date but its days.
  private func dateSets(_ filter: MilestoneFilter) -> [PositionSet] {
    var sets: [PositionSet] = []
    sets.reserveCapacity(4)
    if let on = filter.on { sets.append(calendar[on]) }
    if let months = filter.months { sets.append(union(months, calendar.month)) }
    if let days = filter.monthDays { sets.append(union(days, calendar.day)) }
    if let precisions = filter.precisions { sets.append(union(precisions) { qualities[$0] }) }
    if let isMarked = filter.isApproximate { sets.append(qualities.approximate[isMarked]) }
    if let isMarked = filter.isUncertain { sets.append(qualities.uncertain[isMarked]) }
    return sets
  }

  private func union<Value>(_ values: [Value], _ set: (Value) -> PositionSet) -> PositionSet {
    PositionSet.union(of: values, limit: milestones.count, set)
  }

  private func positions(of ids: [String]) -> PositionSet {
    PositionSet(
      unordered: ids.compactMap { position(of: $0).map { Int32($0) } }, limit: milestones.count)
  }

  private func positions(citing numbers: [Int]) -> PositionSet {
    union(numbers) { number in
      let index = references.partitioningIndex { $0.reference.number >= number }
      guard index < references.count, references[index].reference.number == number else {
        return PositionSet(limit: milestones.count)
      }
      return references[index].members
    }
  }

  /// Those of `set` whose date is not marked as approximate or uncertain.
  func sure(_ set: PositionSet) -> PositionSet {
    set.subtracting(qualities.approximate[true]).subtracting(qualities.uncertain[true])
  }
}
