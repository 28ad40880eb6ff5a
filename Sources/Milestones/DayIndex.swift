import EDTF

/// Finds milestones by the days that they may or do fall in.
///
/// Dates that fill their bounds are counted by ``RangeIndex``. The few that do not (a set with a
/// gap, a mask like `19X1`) are asked one by one.
///
/// - Complexity: of a count, O(log² n + i), with i such irregular dates.
struct DayIndex: Sendable {
  private let dates: [EDTFDate]
  private let regular: [Int32]
  private let irregular: [Int32]
  private let possible: RangeIndex
  private let momentsWithin: RangeIndex
  private let during: RangeIndex

  /// An index of `dates`, which are in ascending order.
  init(_ dates: [EDTFDate]) {
    var regular: [Int32] = []
    var irregular: [Int32] = []
    var hulls: [DayRange] = []
    var moments: [DayRange] = []
    var durations: [DayRange] = []
    for (position, date) in dates.enumerated() {
      let certainty = date.certainty
      guard date.isContiguous, certainty != .irregular,
        let hull = DayRange(earliest: date.earliest, latest: date.latest)
      else {
        irregular.append(Int32(position))
        continue
      }
      regular.append(Int32(position))
      hulls.append(hull)
      switch certainty {
      case .within(let days): moments.append(days)
      case .during(let days): durations.append(days)
      case .never, .irregular: break
      }
    }
    self.dates = dates
    self.regular = regular
    self.irregular = irregular
    possible = RangeIndex(hulls)
    momentsWithin = RangeIndex(moments.sorted(by: Self.beginsEarlier))
    during = RangeIndex(durations.sorted(by: Self.beginsEarlier))
  }

  /// How many dates may fall in one of `days`.
  func total(_ days: DayRanges) -> Int {
    possible.countMeeting(days) + irregularMatches(days, least: .possible).count
  }

  /// How many dates do fall in one of `days`.
  func certain(_ days: DayRanges) -> Int {
    momentsWithin.countWithin(days) + during.countMeeting(days)
      + irregularMatches(days, least: .certain).count
  }

  /// The positions of the dates that may fall in one of `days`, ascending, without the first
  /// `offset`, at most `limit` of them.
  func positions(in days: DayRanges, offset: Int, limit: Int) -> [Int] {
    let others = irregularMatches(days, least: .possible)
    guard !others.isEmpty else {
      return possible.places(meeting: days, offset: offset, limit: limit).map { Int(regular[$0]) }
    }
    // The n-th irregular match stands behind n others and the regular ones before it.
    let before = others.indices.partitioningIndex { index in
      index + regularMatches(days, before: others[index]) >= offset
    }
    let places = possible.places(meeting: days, offset: offset - before, limit: limit)
    return Self.merge(places.map { Int(regular[$0]) }, others[before...].map(Int.init), limit)
  }

  private func regularMatches(_ days: DayRanges, before position: Int32) -> Int {
    possible.countMeeting(days, before: regular.partitioningIndex { $0 >= position })
  }

  private func irregularMatches(_ days: DayRanges, least: DateMatch) -> [Int32] {
    irregular.filter { dates[Int($0)].match(days) >= least }
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

  private static func beginsEarlier(_ left: DayRange, _ right: DayRange) -> Bool {
    guard let second = right.earliest else { return false }
    return left.earliest.map { $0 < second } ?? true
  }
}
