import EDTF

/// The days of every date as ranks: from the first to the last, and those of which it is certain.
///
/// Dates with gaps among their days have the days around all of them, and are asked one by one.
struct DayColumns: Sendable {
  /// The days that the ranks are of.
  let table: DayTable

  /// The ranks of the first and the last day of each date.
  private(set) var bounds: [DayRanks] = []

  private var kinds: [Kind] = []
  private var sure: [DayRanks] = []

  /// What it takes to be certain of a date.
  private enum Kind: UInt8 {
    /// Never.
    case never
    /// All its days.
    case within
    /// Any of its days.
    case during
  }

  /// The columns of `dates`.
  ///
  /// - Complexity: O(n log n).
  init(_ dates: [EDTFDate]) {
    let certainties = dates.map(\.certainty)
    var days: [CalendarDay] = []
    days.reserveCapacity(2 * dates.count)
    for (date, certainty) in zip(dates, certainties) {
      for range in [date.bounds, certainty.days].compactMap(\.self) {
        for day in [range.earliest, range.latest].compactMap(\.self) where days.last != day {
          days.append(day)
        }
      }
    }
    table = DayTable(days)
    for (date, certainty) in zip(dates, certainties) {
      bounds.append(table.ranks(of: date.bounds))
      kinds.append(Self.kind(of: certainty))
      sure.append(certainty.days.map(table.ranks) ?? DayRanks(first: 0, last: 0))
    }
  }

  private static func kind(of certainty: DateCertainty) -> Kind {
    switch certainty {
    case .never, .irregular: .never
    case .within: .within
    case .during: .during
    }
  }

  /// Whether the date at `position`, which has no gaps, may fall in one of `days`.
  func mayFall(_ position: Int, in days: [DayRanks]) -> Bool {
    days.overlap(bounds[position])
  }

  /// Whether the date at `position`, which has no gaps, does fall in one of `days`.
  func surelyFalls(_ position: Int, in days: [DayRanks]) -> Bool {
    switch kinds[position] {
    case .never: false
    case .within: days.contain(sure[position])
    case .during: days.overlap(sure[position])
    }
  }

  /// The days, of which it may be some or must be all, that make the date at `position` certain.
  func certainty(_ position: Int) -> (days: DayRanks, takesAll: Bool)? {
    switch kinds[position] {
    case .never: nil
    case .within: (sure[position], true)
    case .during: (sure[position], false)
    }
  }
}

extension DateCertainty {
  fileprivate var days: DayRange? {
    switch self {
    case .within(let range), .during(let range): range
    case .never, .irregular: nil
    }
  }
}
