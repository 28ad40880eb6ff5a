import EDTF

/// Counts dates by the years, or the decades, that they may or do fall in.
///
/// A date that spans several counts in each of them.
struct PeriodIndex: Sendable {
  /// The first year of each period, ascending.
  let starts: [Int64]

  /// How many years a period has.
  let length: Int64

  private let days: DayIndex

  /// The counts of all dates in each period.
  private var whole: [Count] = []

  /// For each rank of a day, the place of the first period that begins on that day's or later.
  private let placesFrom: [Int32]

  /// For each rank of a day, how many periods begin on that day's or earlier.
  private let endsThrough: [Int32]

  /// An index of periods of `length` years, of which those that hold one of `years` are counted.
  init(years: [Int64], length: Int64, days: DayIndex) {
    var starts: [Int64] = []
    for year in years {
      let start = Self.start(of: year, length)
      if starts.last != start { starts.append(start) }
    }
    self.starts = starts
    self.length = length
    self.days = days
    let table = days.columns.table
    let periods = table.days.map { Self.start(of: $0.year, length) }
    let count = Int32(starts.count)
    placesFrom = [0] + Self.places(of: periods, in: starts, after: false) + [count]
    endsThrough = [0] + Self.places(of: periods, in: starts, after: true) + [count]
    whole = counted(PositionSet(all: days.columns.count), in: DayRanges(.always))
  }

  /// The first year of the period that has `year`; years that have none before them stay.
  static func start(of year: Int64, _ length: Int64) -> Int64 {
    let rest = year % length
    let start = year.subtractingReportingOverflow(rest < 0 ? rest + length : rest)
    return start.overflow ? year : start.partialValue
  }

  private static func places(
    of periods: [Int64], in starts: [Int64], after isAfter: Bool
  ) -> [Int32] {
    var place = 0
    return periods.map { period in
      while place < starts.count, starts[place] < period || isAfter && starts[place] == period {
        place += 1
      }
      return Int32(place)
    }
  }

  /// The days of the period at `place`.
  func days(at place: Int) -> DayRange {
    let last = starts[place].addingReportingOverflow(length - 1)
    return DayRange(
      earliest: CalendarDay(year: starts[place], month: 1, day: 1),
      latest: CalendarDay(year: last.overflow ? .max : last.partialValue, month: 12, day: 31))
      ?? .always
  }

  /// How many there are in a period.
  struct Count: Equatable, Sendable {
    var possible = 0
    var certain = 0
  }

  /// How many of `set` may fall, and how many do, in each period and in `asked` at once.
  ///
  /// - Complexity: O(1) for each period where all is asked for; else O(k) for the members of the
  ///   set, whatever they span, times the ranges asked for, and a question for each different date
  ///   with gaps and each period.
  func counts(of set: PositionSet, in asked: DayRanges) -> [Count] {
    let isEverything = set.count == set.limit && asked == DayRanges(.always)
    return isEverything ? whole : counted(set, in: asked)
  }

  private func counted(_ set: PositionSet, in asked: DayRanges) -> [Count] {
    var possible = StepSum(count: starts.count)
    var certain = StepSum(count: starts.count)
    let columns = days.columns
    let clips = asked.ranges.map(clip)
    let ranks = clips.map(\.days)
    set.forEach { position in
      guard !columns.hasGaps(position) else { return }
      add(columns.bounds(of: position), in: clips, ranks, to: &possible)
      guard let (sure, takesAll) = columns.certainty(position) else { return }
      if !takesAll {
        add(sure, in: clips, ranks, to: &certain)
      } else if isWithinOne(sure), ranks.contain(sure) {
        certain.add(places(of: sure, in: clips[ranks.place(of: sure)]))
      }
    }
    var counts = zip(possible.sums, certain.sums).map { Count(possible: $0, certain: $1) }
    addGapped(of: set, asked, to: &counts)
    return counts
  }

  /// A range that is asked for, with the periods that it has a day of.
  private struct Clip {
    let days: DayRanks
    let places: Range<Int>
  }

  private func clip(_ range: DayRange) -> Clip {
    let first = range.earliest.map { Self.start(of: $0.year, length) } ?? .min
    let last = range.latest.map { Self.start(of: $0.year, length) } ?? .max
    let begin = starts.partitioningIndex { $0 >= first }
    return Clip(
      days: days.columns.table.ranks(of: range),
      places: begin..<max(begin, starts.partitioningIndex { $0 > last }))
  }

  /// Counts days without a gap in each period that has one of them and one of the ranges, once.
  private func add(
    _ bounds: DayRanks, in clips: [Clip], _ ranks: [DayRanks], to sum: inout StepSum
  ) {
    var (place, counted) = (ranks.place(of: bounds), 0)
    while place < ranks.count, ranks[place].overlaps(bounds) {
      let places = places(of: bounds, in: clips[place])
      let first = max(places.lowerBound, counted)
      if first < places.upperBound {
        sum.add(first..<places.upperBound)
        counted = places.upperBound
      }
      place += 1
    }
  }

  /// The periods that have a day of both.
  private func places(of bounds: DayRanks, in range: Clip) -> Range<Int> {
    let places = places(of: bounds)
    let first = max(places.lowerBound, range.places.lowerBound)
    return first..<max(first, min(places.upperBound, range.places.upperBound))
  }

  private func places(of bounds: DayRanks) -> Range<Int> {
    let first = Int(placesFrom[Int(bounds.first)])
    return first..<max(first, Int(endsThrough[Int(bounds.last)]))
  }

  /// Whether both ends lie in one period, be it counted or not.
  private func isWithinOne(_ bounds: DayRanks) -> Bool {
    let table = days.columns.table
    guard bounds.first > 0, bounds.last < table.endRank else { return false }
    let years = (table.days[Int(bounds.first) - 1].year, table.days[Int(bounds.last) - 1].year)
    return Self.start(of: years.0, length) == Self.start(of: years.1, length)
  }

  private func addGapped(of set: PositionSet, _ asked: DayRanges, to counts: inout [Count]) {
    // The days of each period that are asked for, worked out when the first date needs them.
    var daysAsked = [DayRanges?](repeating: nil, count: starts.count)
    for (number, members) in days.gapped.counts(in: set).enumerated() where members > 0 {
      let date = days.gapped.dates[number]
      for place in places(of: days.columns.table.ranks(of: date.bounds)) {
        let common =
          daysAsked[place] ?? asked.intersection(DayRanges(self.days(at: place)))
        daysAsked[place] = common
        let match = date.match(common)
        if match != .none { counts[place].possible += members }
        if match == .certain { counts[place].certain += members }
      }
    }
  }
}

/// Numbers to each of which ranges of them were added, summed up at the end.
private struct StepSum {
  private var steps: [Int]

  init(count: Int) {
    steps = [Int](repeating: 0, count: count + 1)
  }

  mutating func add(_ range: Range<Int>) {
    steps[range.lowerBound] += 1
    steps[range.upperBound] -= 1
  }

  var sums: [Int] {
    var sum = 0
    return steps.dropLast().map { step in
      sum += step
      return sum
    }
  }
}
