import EDTF

/// The days of every date as ranks: from the first to the last, and those of which it is certain.
///
/// They are there once for each different date, whose number each date has.
///
/// Dates with gaps among their days have the days around all of them, and are asked one by one.
struct DayColumns: Sendable {
  /// The days that the ranks are of.
  let table: DayTable

  /// The number of each date among the different ones, which ascend in date order.
  private let numbers: [UInt32]

  /// The ranks of the first and the last day of each different date.
  private let bounds: [DayRanks]

  /// What it takes to be certain of each different date, and the days of which.
  private let kinds: [Kind]
  private let sure: [DayRanks]

  /// What it takes to be certain of a date.
  private enum Kind: UInt8 {
    /// Never.
    case never
    /// All its days.
    case within
    /// Any of its days.
    case during
    /// The date is to be asked itself, whether it may and whether it does.
    case gapped
  }

  /// The columns of `dates`.
  ///
  /// - Complexity: O(n log n).
  init(_ dates: DateColumn) {
    let certainties = dates.dates.map(\.certainty)
    var days: [CalendarDay] = []
    let kinds = zip(dates.dates, certainties).map(Self.kind)
    for (index, date) in dates.dates.enumerated() {
      let gapped = kinds[index] == .gapped ? GappedDates.days(of: date) : []
      for range in [date.bounds, certainties[index].days].compactMap(\.self) + gapped {
        for day in [range.earliest, range.latest].compactMap(\.self) where days.last != day {
          days.append(day)
        }
      }
    }
    let table = DayTable(days)
    self.table = table
    numbers = dates.numbers
    bounds = dates.dates.map { table.ranks(of: $0.bounds) }
    self.kinds = kinds
    sure = certainties.map { $0.days.map(table.ranks) ?? DayRanks(first: 0, last: 0) }
  }

  /// How many dates there are.
  var count: Int { numbers.count }

  /// The ranks of the first and the last day of the date at `position`.
  @inline(__always)
  func bounds(of position: Int) -> DayRanks { bounds[Int(numbers[position])] }

  /// A bit for each of at most 64 positions, the lowest for the first: set where its date does not end
  /// before the day of that rank.
  func bits(of positions: Range<Int>, notBefore rank: UInt32) -> UInt64 {
    let (numbers, bounds) = (numbers.span, bounds.span)
    var bits: UInt64 = 0
    for position in positions {
      let isLate = bounds[Int(numbers[position])].last >= rank
      bits |= (isLate ? 1 : 0) << UInt64(position - positions.lowerBound)
    }
    return bits
  }

  /// How many dates have a first or last day, as `rank` says, before the day of each rank from 0 to
  /// two more than the last.
  func counts(before rank: (DayRanks) -> UInt32) -> [Int32] {
    var counts = [Int32](repeating: 0, count: Int(table.endRank) + 2)
    for number in numbers { counts[Int(rank(bounds[Int(number)])) + 1] += 1 }
    for rank in counts.indices.dropFirst() { counts[rank] += counts[rank - 1] }
    return counts
  }

  /// The positions in ascending order of the last day, those of equal days in theirs.
  func positionsByLastDay() -> [Int32] {
    var next = counts(before: \.last)
    var positions = [Int32](repeating: 0, count: count)
    for position in 0..<count {
      let last = Int(bounds(of: position).last)
      positions[Int(next[last])] = Int32(position)
      next[last] += 1
    }
    return positions
  }

  private static func kind(of date: EDTFDate, _ certainty: DateCertainty) -> Kind {
    guard date.isContiguous else { return .gapped }
    return switch certainty {
    case .never: .never
    case .within: .within
    case .during: .during
    case .irregular: .gapped
    }
  }

  /// Whether the days of the date at `position` have gaps, or what makes it certain is not plain.
  func hasGaps(_ position: Int) -> Bool { kinds[Int(numbers[position])] == .gapped }

  /// How the date at `position` matches `days`, as ``DayMarks`` has it; nil where it is to be asked
  /// itself.
  func mark(of position: Int, in days: [DayRanks]) -> UInt8? {
    let number = Int(numbers[position])
    guard days.overlap(bounds[number]) else { return 0 }
    return surelyFalls(position, in: days).map { DayMarks.mark($0 ? .certain : .possible) }
  }

  /// Whether the date at `position` does fall in one of `days`; nil where it is to be asked itself.
  func surelyFalls(_ position: Int, in days: [DayRanks]) -> Bool? {
    let number = Int(numbers[position])
    return switch kinds[number] {
    case .gapped: nil
    case .never: false
    case .within: days.contain(sure[number])
    case .during: days.overlap(sure[number])
    }
  }

  /// The days, of which it may be some or must be all, that make the date at `position` certain.
  func certainty(_ position: Int) -> (days: DayRanks, takesAll: Bool)? {
    let number = Int(numbers[position])
    return switch kinds[number] {
    case .never, .gapped: nil
    case .within: (sure[number], true)
    case .during: (sure[number], false)
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
