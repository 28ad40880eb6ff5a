import EDTF
import Milestones

/// Answers as the store does, by looking at every milestone.
struct NaiveStore {
  let milestones: [Milestone]

  init(_ dataset: Dataset) {
    milestones = dataset.milestones.enumerated().sorted { left, right in
      let (first, second) = (left.element.date.value, right.element.date.value)
      return first < second || (first == second && left.offset < right.offset)
    }.map(\.element)
  }

  func page(_ query: MilestoneQuery) -> (total: Int, certain: Int, positions: [Int]) {
    let matches = milestones.indices.filter {
      match(milestones[$0], query.filter) >= query.filter.match
    }
    var ordered = matches.sorted { comesBefore($0, $1, query.sort.key) }
    if query.sort.isDescending { ordered.reverse() }
    let rest = ordered.dropFirst(query.offset)
    return (
      matches.count, matches.count { match(milestones[$0], query.filter) == .certain },
      Array(rest.prefix(query.limit ?? rest.count))
    )
  }

  /// What the page of `query` counts by `facet`: each value with how many would be left of it.
  func counts(by facet: Facet, _ query: MilestoneQuery) -> [Facet.Value: Int] {
    let result = milestones.indices.filter {
      match(milestones[$0], query.filter) >= query.filter.match
    }
    var values = Set<Facet.Value>()
    for position in result { values.formUnion(self.values(of: milestones[position], facet)) }
    var counts: [Facet.Value: Int] = [:]
    for value in values {
      let filter = narrowed(query.filter, by: facet, value)
      let count = milestones.count { match($0, filter) >= filter.match }
      if count > 0 { counts[value] = count }
    }
    return counts
  }

  /// The values that a milestone may have, of years those from 1980 to 2030.
  private func values(of milestone: Milestone, _ facet: Facet) -> [Facet.Value] {
    let date = milestone.date.value
    switch facet {
    case .year: return (1980...2030).map { .number($0) }
    case .decade: return [1980, 1990, 2000, 2010, 2020, 2030].map { .number($0) }
    case .month: return date.month.map { [.number(Int64($0))] } ?? []
    case .precision: return [.name(date.precision.rawValue)]
    case .tag, .person, .organization, .product:
      return NameKind(rawValue: facet.rawValue)?.names(of: milestone).map { .name($0) } ?? []
    }
  }

  private func narrowed(
    _ filter: MilestoneFilter, by facet: Facet, _ value: Facet.Value
  ) -> MilestoneFilter {
    var filter = filter
    switch (facet, value) {
    case (.year, .number(let year)): filter.narrow(to: DayRange(year: year))
    case (.decade, .number(let year)):
      let (first, last) = (DayRange(year: year).earliest, DayRange(year: year + 9).latest)
      filter.narrow(to: DayRange(earliest: first, latest: last) ?? .always)
    case (.month, .number(let month)):
      filter.months = (filter.months ?? [Int(month)]).filter { $0 == month }
    case (.precision, .name(let name)):
      filter.precisions = DatePrecision(rawValue: name).map { [$0] }
    case (_, .name(let name)):
      if let kind = NameKind(rawValue: facet.rawValue) {
        filter.names.append(.init(kind, [name]))
      }
    default: break
    }
    return filter
  }

  private func match(_ milestone: Milestone, _ filter: MilestoneFilter) -> DateMatch {
    guard hasNames(milestone, filter), isOfQuality(milestone, filter) else { return .none }
    let date = milestone.date.value
    var match = filter.days.map { date.match($0) } ?? .certain
    if let on = filter.on {
      guard date.month == on.month, on.day == nil || date.dayOfMonth == on.day else { return .none }
    }
    if let months = filter.months, !months.contains(where: { $0 == date.month }) { return .none }
    if let days = filter.monthDays, !days.contains(where: { $0 == date.dayOfMonth }) {
      return .none
    }
    let isOfCalendar = filter.on != nil || filter.months != nil || filter.monthDays != nil
    if isOfCalendar, date.isApproximate || date.isUncertain { match = min(match, .possible) }
    return match
  }

  private func hasNames(_ milestone: Milestone, _ filter: MilestoneFilter) -> Bool {
    if let ids = filter.ids, !ids.contains(milestone.id) { return false }
    if let numbers = filter.references,
      !milestone.references.contains(where: { numbers.contains($0.number) })
    {
      return false
    }
    return filter.names.allSatisfy { list in
      list.kind.names(of: milestone).contains(where: list.names.contains)
    }
  }

  private func isOfQuality(_ milestone: Milestone, _ filter: MilestoneFilter) -> Bool {
    let date = milestone.date.value
    if let precisions = filter.precisions, !precisions.contains(date.precision) { return false }
    if let isApproximate = filter.isApproximate, date.isApproximate != isApproximate {
      return false
    }
    if let isUncertain = filter.isUncertain, date.isUncertain != isUncertain { return false }
    return filter.features.allSatisfy { $0.isPresent(in: milestone) }
  }

  private func comesBefore(_ left: Int, _ right: Int, _ key: MilestoneSort.Key) -> Bool {
    let (first, second) = (milestones[left], milestones[right])
    switch key {
    case .date, .relevance: return left < right
    case .id: return first.id < second.id
    case .title: return first.title == second.title ? left < right : first.title < second.title
    case .latest:
      let (firstDay, secondDay) = (first.date.value.latest, second.date.value.latest)
      if firstDay == secondDay { return left < right }
      guard let firstDay else { return false }
      return secondDay.map { firstDay < $0 } ?? true
    }
  }
}

extension MilestoneFilter {
  /// Asks for days of `range` only, of those that are asked for.
  fileprivate mutating func narrow(to range: DayRange) {
    days = days.map { $0.intersection(DayRanges(range)) } ?? DayRanges(range)
  }
}
