import EDTF

/// The years that a history has, with what is in each.
///
/// A year is one of them if the source lists it or if a milestone may fall in it. A milestone that
/// may fall in more than a hundred years names none but the first and the last that it knows:
/// `../2004` or `1XXX` must not fill the list with years of which nobody wrote anything.
package struct YearIndex: Sendable {
  /// The years, ascending.
  package let years: [YearSummary]

  /// The widest span of years that a milestone lists in full.
  private static let widestSpan: Int64 = 100

  init(_ dates: [EDTFDate], listed: [Int64], days: DayIndex) {
    var known = Set(listed)
    for date in dates where date.year != nil {
      Self.insertYears(of: date, into: &known)
    }
    years = known.sorted().map { year in
      let range = DayRanges([DayRange(year: year)])
      let count = days.total(range)
      return YearSummary(
        year: year, count: count, certain: days.certain(range),
        first: days.positions(in: range, offset: 0, limit: 1).first,
        last: count == 0 ? nil : days.positions(in: range, offset: count - 1, limit: 1).last)
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
