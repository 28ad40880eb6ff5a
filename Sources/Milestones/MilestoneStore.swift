package import EDTF

/// A history in memory with its indexes: built whole, and never changed.
///
/// A milestone's position is its place in date order, from 0.
package struct MilestoneStore: Sendable {
  /// The history without its milestones, which ``milestones`` has.
  package let dataset: Dataset

  /// The milestones in date order; those of equal dates keep the keeper's order.
  package let milestones: [Milestone]

  /// The years, with what is in each.
  package let years: YearIndex

  /// The tags, with their milestones.
  package let tags: NameIndex

  /// The people that are named, with their milestones; the same holds for the two below.
  package let people: NameIndex

  /// The organizations that are named.
  package let organizations: NameIndex

  /// The products that are named.
  package let products: NameIndex

  /// The source's footnotes by number.
  package let references: [CitedReference]

  /// The earliest and the latest day that a milestone of a known year has; nil where none does.
  package let span: DayRange?

  private let positionsByID: [String: Int32]
  private let days: DayIndex
  private let calendar: CalendarIndex
  private let orders: SortOrders

  /// The store of a dataset whose identifiers are unique.
  ///
  /// - Complexity: O(n log n).
  package init(_ dataset: Dataset) {
    let milestones = Self.inDateOrder(dataset.milestones)
    let dates = milestones.map(\.date.value)
    let days = DayIndex(dates)
    var rest = dataset
    rest.milestones = []
    self.dataset = rest
    self.milestones = milestones
    self.days = days
    years = YearIndex(dates, listed: dataset.years, days: days)
    tags = NameIndex(milestones, by: \.tags)
    people = NameIndex(milestones, by: \.people)
    organizations = NameIndex(milestones, by: \.organizations)
    products = NameIndex(milestones, by: \.products)
    references = CitedReference.all(of: milestones)
    span = Self.span(of: dates)
    calendar = CalendarIndex(dates)
    orders = SortOrders(milestones)
    positionsByID = Dictionary(
      milestones.enumerated().map { ($1.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The position of the milestone with that identifier.
  ///
  /// - Complexity: O(1).
  package func position(of id: String) -> Int? {
    positionsByID[id].map(Int.init)
  }

  /// The milestones that `query` asks for.
  ///
  /// - Complexity: of a question by days alone in date order, O(log² n) and the page; with tags,
  ///   identifiers or a day of the year, the fewest that one of them leaves; in another order, or
  ///   for certain matches only, all that match.
  package func page(_ query: MilestoneQuery) -> MilestonePage {
    let filter = query.filter
    if let days = filter.days {
      if Self.isByDaysAlone(filter), query.sort.key == .date {
        return page(days, query)
      }
    } else if Self.isEverything(filter), query.sort.key == .date {
      return page(count: milestones.count, certain: milestones.count, query) { start, count in
        Array(start..<start + count)
      }
    }
    return filteredPage(query)
  }

  private static func isByDaysAlone(_ filter: MilestoneFilter) -> Bool {
    var rest = filter
    rest.days = nil
    return isEverything(rest) && filter.match != .certain
  }

  private static func isEverything(_ filter: MilestoneFilter) -> Bool {
    filter.days == nil && filter.on == nil && filter.ids == nil && filter.tags.isEmpty
  }

  private func page(_ days: DayRanges, _ query: MilestoneQuery) -> MilestonePage {
    page(count: self.days.total(days), certain: self.days.certain(days), query) { start, count in
      self.days.positions(in: days, offset: start, limit: count)
    }
  }

  /// A page of matches that can be had by their place in date order; for the descending order
  /// the places are counted from the end.
  private func page(
    count: Int, certain: Int, _ query: MilestoneQuery,
    positions: (_ start: Int, _ count: Int) -> [Int]
  ) -> MilestonePage {
    let offset = min(query.offset, count)
    let shown = min(query.limit ?? count, count - offset)
    let start = query.sort.isDescending ? count - offset - shown : offset
    let ascending = shown == 0 ? [] : positions(start, shown)
    return MilestonePage(
      total: count, certain: certain,
      positions: query.sort.isDescending ? ascending.reversed() : ascending)
  }

  private func filteredPage(_ query: MilestoneQuery) -> MilestonePage {
    var matches: [Int] = []
    var certain = 0
    for position in candidates(query.filter) {
      let match = match(milestones[position].date.value, query.filter)
      guard match >= query.filter.match else { continue }
      matches.append(position)
      if match == .certain { certain += 1 }
    }
    let ordered = orders.sorted(matches, by: query.sort)
    let rest = ordered.dropFirst(query.offset)
    return MilestonePage(
      total: matches.count, certain: certain,
      positions: Array(rest.prefix(query.limit ?? rest.count)))
  }

  /// The positions that pass everything but what is asked of the date's days, ascending.
  private func candidates(_ filter: MilestoneFilter) -> [Int] {
    var lists = filter.tags.map { tags.positions(ofAny: $0) }
    if let ids = filter.ids { lists.append(Set(ids.compactMap { positionsByID[$0] }).sorted()) }
    if let on = filter.on { lists.append(calendar[on]) }
    lists.sort { $0.count < $1.count }
    guard let fewest = lists.first else {
      guard let days = filter.days else { return Array(milestones.indices) }
      return self.days.positions(in: days, offset: 0, limit: milestones.count)
    }
    return lists.dropFirst().reduce(fewest, Self.common).map(Int.init)
  }

  /// What both ascending lists have, at the cost of the shorter one times the logarithm of the
  /// other.
  private static func common(_ shorter: [Int32], _ longer: [Int32]) -> [Int32] {
    shorter.filter { position in
      let index = longer.partitioningIndex { $0 >= position }
      return index < longer.count && longer[index] == position
    }
  }

  private func match(_ date: EDTFDate, _ filter: MilestoneFilter) -> DateMatch {
    let onDays = filter.days.map(date.match) ?? .certain
    guard filter.on != nil else { return onDays }
    return min(onDays, date.isApproximate || date.isUncertain ? .possible : .certain)
  }

  private static func inDateOrder(_ milestones: [Milestone]) -> [Milestone] {
    let order = milestones.indices.sorted { left, right in
      let (first, second) = (milestones[left].date.value, milestones[right].date.value)
      return first == second ? left < right : first < second
    }
    return order.map { milestones[$0] }
  }

  private static func span(of dates: [EDTFDate]) -> DayRange? {
    let known = dates.filter { $0.year != nil }
    let days = known.compactMap(\.earliest) + known.compactMap(\.latest)
    guard let earliest = days.min(), let latest = days.max() else { return nil }
    return DayRange(earliest: earliest, latest: latest)
  }
}
