import EDTF

/// The days on which anything begins or ends, each with its rank, so that days are small numbers.
///
/// Ranks go from 1; 0 is before every day, and one more than the last is after every day.
struct DayTable: Sendable {
  /// Ascending, each once.
  let days: [CalendarDay]

  /// The table of `days`, which may be in any order.
  ///
  /// - Complexity: O(n log n).
  init(_ days: [CalendarDay]) {
    self.days = days.ascendingOnce()
  }

  /// The rank that is after every day.
  var endRank: UInt32 { UInt32(days.count + 1) }

  /// The least rank whose day is not before `day`; 0 for no bound.
  func rank(onOrAfter day: CalendarDay?) -> UInt32 {
    guard let day else { return 0 }
    return UInt32(days.partitioningIndex { $0 >= day } + 1)
  }

  /// The greatest rank whose day is not after `day`; the last of all for no bound.
  func rank(onOrBefore day: CalendarDay?) -> UInt32 {
    guard let day else { return endRank }
    return UInt32(days.partitioningIndex { $0 > day })
  }

  /// Both ends of a range as ranks.
  func ranks(of range: DayRange) -> DayRanks {
    DayRanks(first: rank(onOrAfter: range.earliest), last: rank(onOrBefore: range.latest))
  }

  /// The ranks of the ranges, in their order.
  func ranks(of days: DayRanges) -> [DayRanks] { days.ranges.map(ranks) }
}

/// Of ranges that ascend and have days between them, such as those of `DayRanges`.
extension [DayRanks] {
  /// The place of the first that does not end before `bounds` begin; only there can the first day
  /// of these be.
  ///
  /// - Complexity: O(log n).
  func place(of bounds: DayRanks) -> Int {
    guard count > 1 else { return isEmpty || self[0].last >= bounds.first ? 0 : 1 }
    return partitioningIndex { $0.last >= bounds.first }
  }

  /// Whether any of them has a day of `bounds`.
  ///
  /// - Complexity: O(log n).
  func overlap(_ bounds: DayRanks) -> Bool {
    let place = place(of: bounds)
    return place < count && self[place].overlaps(bounds)
  }

  /// Whether one of them has all days of `bounds`.
  ///
  /// - Complexity: O(log n).
  func contain(_ bounds: DayRanks) -> Bool {
    let place = place(of: bounds)
    return place < count && self[place].contains(bounds)
  }
}

/// The ranks of a first and a last day, both of which count.
struct DayRanks: Equatable, Sendable {
  var first: UInt32
  var last: UInt32

  /// Whether some day is in both.
  func overlaps(_ other: DayRanks) -> Bool { first <= other.last && last >= other.first }

  /// Whether every day of `other` is in this one.
  func contains(_ other: DayRanks) -> Bool { first <= other.first && last >= other.last }
}
