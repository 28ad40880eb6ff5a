import EDTF

/// Finds milestones by the days that they may or do fall in.
///
/// Dates that fill their bounds are counted by ``RangeIndex``. The few that do not are asked by
/// ``GappedDates``.
///
/// - Complexity: of a count, O(log² n + g), with g the dates that have gaps; a short history is
///   looked at as a whole by ``DayScan``.
///
/// A class, as it is large and every question is handed it.
final class DayIndex: Sendable {
  /// The days of all dates.
  let columns: DayColumns

  /// The dates with gaps.
  let gapped: GappedDates

  /// The greatest rank of a last day among each eight dates, and among each 64.
  private let latestOfEight: [UInt32]
  private let latestOf64: [UInt32]

  /// How many dates begin, and how many end, before the day of each rank.
  private let countsOfBegun: [Int32]
  private let countsOfEnded: [Int32]

  private let possible: RangeIndex
  private let momentsWithin: RangeIndex
  private let during: RangeIndex

  /// Answers for the indexes where the history is short.
  private let scan: DayScan?

  /// An index of `dates`, which are in ascending order; as many as `scanLimit` are looked at one by
  /// one.
  init(_ dates: DateColumn, scanLimit: Int = DayScan.limit) {
    var irregular: [Int32] = []
    var hulls: [RangeIndex.Run] = []
    var moments: [RangeIndex.Run] = []
    var durations: [RangeIndex.Run] = []
    let columns = DayColumns(dates)
    for (date, positions) in dates.runs {
      guard !columns.hasGaps(positions.lowerBound) else {
        irregular += positions.lazy.map { Int32($0) }
        continue
      }
      hulls.append(RangeIndex.Run(date.bounds, count: positions.count))
      switch date.certainty {
      case .within(let days): moments.append(RangeIndex.Run(days, count: positions.count))
      case .during(let days): durations.append(RangeIndex.Run(days, count: positions.count))
      case .never, .irregular: break
      }
    }
    self.columns = columns
    gapped = GappedDates(dates, at: irregular, columns.table)
    scan = dates.count <= scanLimit ? DayScan(columns) : nil
    latestOfEight = Self.greatestOfEight((0..<dates.count).lazy.map { columns.bounds(of: $0).last })
    latestOf64 = Self.greatestOfEight(latestOfEight)
    countsOfBegun = columns.counts(before: \.first)
    countsOfEnded = columns.counts(before: \.last)
    possible = RangeIndex(hulls)
    momentsWithin = RangeIndex(moments.sorted(by: Self.beginsEarlier))
    during = RangeIndex(durations.sorted(by: Self.beginsEarlier))
  }

  /// How many dates may and how many do fall in one of `days`, and those of a page of them.
  func page(_ days: DayRanges, _ window: (_ total: Int) -> Range<Int>) -> Page {
    let asked = asked(days)
    if let scan {
      let marks = scan.marks(asked, gapped)
      let counts = marks.counts
      return Page(
        total: counts.possible, certain: counts.certain,
        positions: marks.positions(window(counts.possible)))
    }
    let marks = gapped.marks(asked)
    let withGaps = gapped.positions(marks) { $0 & DayMarks.possible != 0 }
    let certainWithGaps = gapped.count(marks) { $0 & DayMarks.certain != 0 }
    let total = possible.countMeeting(days) + withGaps.count
    return Page(
      total: total,
      certain: momentsWithin.countWithin(days) + during.countMeeting(days) + certainWithGaps,
      positions: positions(days, window(total), among: withGaps))
  }

  /// A page of what matches.
  struct Page: Equatable {
    /// How many dates may fall in the days.
    let total: Int
    /// How many do.
    let certain: Int
    /// The positions at the places that were asked for, ascending.
    let positions: [Int]
  }

  /// The n-th match with gaps stands behind n others and the regular ones before it.
  private func positions(
    _ days: DayRanges, _ places: Range<Int>, among others: [Int32]
  ) -> [Int] {
    guard !places.isEmpty else { return [] }
    let before = others.indices.partitioningIndex { index in
      index + regularMatches(days, before: others[index]) >= places.lowerBound
    }
    let regularPlaces = possible.places(
      meeting: days, offset: places.lowerBound - before, limit: places.count)
    let near = others[before...].prefix(places.count).map(Int.init)
    return Self.merge(regularPlaces.map(gapped.position(ofRegular:)), near, places.count)
  }

  private func regularMatches(_ days: DayRanges, before position: Int32) -> Int {
    possible.countMeeting(days, before: Int(position) - gapped.count(before: position))
  }

  /// The dates that begin among days.
  func positions(beginningIn days: DayRanks) -> Range<Int> {
    Int(countsOfBegun[Int(days.first)])..<Int(countsOfBegun[Int(days.last) + 1])
  }

  /// How many dates have bounds that meet days.
  func count(meeting days: DayRanks) -> Int {
    Int(countsOfBegun[Int(days.last) + 1] - countsOfEnded[Int(days.first)])
  }

  /// Calls `body` with eights of `positions`, ascending, of which some dates do not end before the day
  /// of that rank, and with a bit for each of these, for as long as it says.
  ///
  /// - Complexity: O(k) for the positions, of which 64 and eight are passed over at once where they
  ///   end too early as a whole.
  @inline(__always)
  func forEachEight(
    of positions: Range<Int>, notBefore rank: UInt32,
    while body: (_ eight: Int, _ bits: UInt64) -> Bool
  ) {
    for block in positions.lowerBound / 64..<(positions.upperBound + 63) / 64
    where latestOf64[block] >= rank {
      for eight in block * 8..<min(block * 8 + 8, latestOfEight.count)
      where latestOfEight[eight] >= rank {
        let near = (eight * 8..<eight * 8 + 8).clamped(to: positions)
        let bits = columns.bits(of: near, notBefore: rank) << UInt64(near.lowerBound & 7)
        guard body(eight, bits) else { return }
      }
    }
  }

  private static func merge(_ left: [Int], _ right: [Int], _ limit: Int) -> [Int] {
    var merged: [Int] = []
    var (left, right) = (left[...], right[...])
    while merged.count < limit {
      guard let first = left.first else { return merged + right.prefix(limit - merged.count) }
      guard let other = right.first else { return merged + left.prefix(limit - merged.count) }
      merged.append(min(first, other))
      if first < other { left.removeFirst() } else { right.removeFirst() }
    }
    return merged
  }

  /// The greatest of each eight numbers that follow each other.
  private static func greatestOfEight(_ numbers: some RandomAccessCollection<UInt32>) -> [UInt32] {
    var (rest, greatest) = (numbers[...], [UInt32]())
    while !rest.isEmpty {
      greatest.append(rest.prefix(8).reduce(0, max))
      rest = rest.dropFirst(8)
    }
    return greatest
  }

  private static func beginsEarlier(_ left: RangeIndex.Run, _ right: RangeIndex.Run) -> Bool {
    guard let second = right.range.earliest else { return false }
    return left.range.earliest.map { $0 < second } ?? true
  }
}
