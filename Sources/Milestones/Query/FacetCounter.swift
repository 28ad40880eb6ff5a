import EDTF

/// Counts the milestones of a result by what they have.
struct FacetCounter {
  let store: MilestoneStore
  let filter: MilestoneFilter

  /// What passes the filter.
  let result: PositionSet

  /// What passes it but for what it asks of the date's days, of which what is certain is counted by
  /// years; nil where that is not asked for.
  let resultOfAnyDay: PositionSet?

  /// The values that any of the result have: years and months in their order, names by their count
  /// and then by name.
  func counts(by facet: Facet) -> [Facet.Count] {
    switch facet {
    case .year: counts(by: store.years.periods)
    case .decade: counts(by: store.decades)
    case .month: countsByMonth()
    case .precision: countsByPrecision()
    case .tag: countsByName(.tag)
    case .person: countsByName(.person)
    case .organization: countsByName(.organization)
    case .product: countsByName(.product)
    }
  }

  /// A milestone that spans several counts in each that it may fall in, among the days asked for.
  private func counts(by periods: PeriodIndex) -> [Facet.Count] {
    let days = filter.days ?? DayRanges(.always)
    let takesCertain = filter.match == .certain
    let set = resultOfAnyDay ?? result
    let counts = periods.counts(of: set, in: days)
    // Of a date in doubt no month is certain, and so nothing where one is asked for.
    let sure = filter.isOfCalendar ? periods.counts(of: store.sure(set), in: days) : counts
    return periods.starts.indices.compactMap { place in
      let total = takesCertain ? sure[place].certain : counts[place].possible
      guard total > 0 else { return nil }
      return Facet.Count(
        value: .number(periods.starts[place]), count: total, certain: sure[place].certain)
    }
  }

  private func countsByMonth() -> [Facet.Count] {
    let result = filter.match == .certain ? store.sure(result) : result
    return (1...12).compactMap { month in
      count(.number(Int64(month)), result.intersectionCount(store.calendar.month(month)))
    }
  }

  private func countsByPrecision() -> [Facet.Count] {
    DatePrecision.allCases.compactMap { precision in
      count(.name(precision.rawValue), result.intersectionCount(store.qualities[precision]))
    }.sorted(by: Self.isMore)
  }

  private func countsByName(_ kind: NameKind) -> [Facet.Count] {
    let index = store.names[kind]
    let counts = zip(index.names, index.counts(in: result)).compactMap { name, number in
      count(.name(name), number)
    }
    // The names ascend, and stay so among equal counts.
    return counts.enumerated().sorted { left, right in
      left.element.count == right.element.count
        ? left.offset < right.offset : left.element.count > right.element.count
    }.map(\.element)
  }

  private func count(_ value: Facet.Value, _ number: Int) -> Facet.Count? {
    number > 0 ? Facet.Count(value: value, count: number, certain: number) : nil
  }

  private static func isMore(_ left: Facet.Count, _ right: Facet.Count) -> Bool {
    left.count > right.count
  }
}
