import EDTF

/// The years that a history has, with what is in each.
///
/// A year is one of them if the source lists it or if a milestone may fall in it. A milestone that
/// may fall in more than a hundred years names none but the first and the last that it knows:
/// `../2004` or `1XXX` must not fill the list with years of which nobody wrote anything.
package struct YearIndex: Sendable {
  /// The years, ascending.
  package let years: [YearSummary]

  /// The same, for counting the milestones of a question.
  let periods: PeriodIndex

  /// The widest span of years that a milestone lists in full.
  private static let widestSpan: Int64 = 100

  init(_ dates: DateColumn, listed: [Int64], days: DayIndex) {
    let known = Self.years(of: dates.dates, listed: listed)
    let periods = PeriodIndex(years: known, length: 1, days: days)
    let counts = periods.counts(of: PositionSet(all: dates.count), in: DayRanges(.always))
    self.periods = periods
    years = zip(known, counts).map { year, count in
      let days = days.possible(days.asked(DayRanges(DayRange(year: year))))
      return YearSummary(
        year: year, count: count.possible, certain: count.certain,
        first: days.isEmpty ? nil : days[ordinal: 0],
        last: days.isEmpty ? nil : days[ordinal: days.count - 1])
    }
  }

  /// The last year before `year` that has any milestone.
  ///
  /// - Complexity: O(log n) where few years are empty.
  package func previous(to year: Int64) -> Int64? {
    years[..<years.partitioningIndex { $0.year >= year }].last { $0.count > 0 }?.year
  }

  /// The first year after `year` that has any milestone.
  ///
  /// - Complexity: O(log n) where few years are empty.
  package func next(after year: Int64) -> Int64? {
    years[years.partitioningIndex { $0.year > year }...].first { $0.count > 0 }?.year
  }

  private static func years(of dates: [EDTFDate], listed: [Int64]) -> [Int64] {
    var known = Set(listed)
    var previous: DayRange?
    // In date order most dates span what the one before them does.
    for date in dates where date.year != nil {
      let span = date.bounds
      if date.isContiguous, let previous, isOfSameYears(span, previous) { continue }
      insertYears(of: date, into: &known)
      previous = date.isContiguous ? span : nil
    }
    return known.sorted()
  }

  private static func isOfSameYears(_ one: DayRange, _ other: DayRange) -> Bool {
    one.earliest?.year == other.earliest?.year && one.latest?.year == other.latest?.year
  }

  private static func insertYears(of date: EDTFDate, into years: inout Set<Int64>) {
    let first = date.earliest?.year ?? date.latest?.year
    let last = date.latest?.year ?? date.earliest?.year
    guard let first, let last else { return }
    guard last.subtractingReportingOverflow(first).overflow || last - first >= widestSpan else {
      return years.formUnion((first...last).filter { mayFall(date, in: $0) })
    }
    years.formUnion([first, last])
  }

  private static func mayFall(_ date: EDTFDate, in year: Int64) -> Bool {
    date.isContiguous || date.match(DayRange(year: year)) != .none
  }
}
