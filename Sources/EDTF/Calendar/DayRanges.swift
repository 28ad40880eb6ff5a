/// A set of days: ranges that neither overlap nor touch, in ascending order.
///
/// Two sets of the same days are equal, since ranges that meet are one: 2005 and 2006 become
/// 2005 to 2006.
package struct DayRanges: Hashable, Sendable {
  /// Ascending, with at least a day between each and the next.
  package let ranges: [DayRange]

  /// The days of all `ranges`, which may overlap and come in any order.
  ///
  /// - Complexity: O(n log n).
  package init(_ ranges: consuming [DayRange]) {
    // Most come in order, which is quicker to see than to sort.
    if !Self.isAscending(ranges) { ranges.sort { $1.startsAfter($0) } }
    var count = 0
    for index in ranges.indices {
      let range = ranges[index]
      if count > 0, ranges[count - 1].meets(range) {
        let last = ranges[count - 1]
        let latest = last.endsBefore(range) ? range.latest : last.latest
        ranges[count - 1] = DayRange(ordered: last.earliest, latest)
      } else {
        ranges[count] = range
        count += 1
      }
    }
    ranges.removeLast(ranges.count - count)
    self.ranges = ranges
  }

  private static func isAscending(_ ranges: borrowing [DayRange]) -> Bool {
    for index in ranges.indices.dropFirst() where ranges[index - 1].startsAfter(ranges[index]) {
      return false
    }
    return true
  }

  /// The days of one range.
  package init(_ range: DayRange) {
    ranges = [range]
  }

  /// The days that lie in both.
  ///
  /// - Complexity: O(n + m).
  package func intersection(_ other: DayRanges) -> DayRanges {
    var common: [DayRange] = []
    var (mine, theirs) = (0, 0)
    while mine < ranges.count, theirs < other.ranges.count {
      let (left, right) = (ranges[mine], other.ranges[theirs])
      if let shared = left.intersection(right) { common.append(shared) }
      if left.endsBefore(right) { mine += 1 } else { theirs += 1 }
    }
    return DayRanges(common)
  }

  /// True if `day` lies in any of the ranges.
  ///
  /// - Complexity: O(n), as of the two questions below.
  package func contains(_ day: CalendarDay) -> Bool {
    ranges.contains { $0.contains(day) }
  }

  /// True if every day of `range` is among these.
  package func contains(_ range: DayRange) -> Bool {
    ranges.contains { $0.contains(range) }
  }

  /// True if some day lies in both.
  ///
  /// - Complexity: O(n + m).
  package func overlaps(_ other: DayRanges) -> Bool {
    var (mine, theirs) = (0, 0)
    while mine < ranges.count, theirs < other.ranges.count {
      let (left, right) = (ranges[mine], other.ranges[theirs])
      if left.overlaps(right) { return true }
      if left.endsBefore(right) { mine += 1 } else { theirs += 1 }
    }
    return false
  }

  /// True if some day of `range` is among these.
  package func overlaps(_ range: DayRange) -> Bool {
    ranges.contains { $0.overlaps(range) }
  }
}

extension DayRange {
  /// True if `later`, which starts no earlier, overlaps this range or begins the day after it.
  fileprivate func meets(_ later: DayRange) -> Bool {
    guard let latest, let start = later.earliest else { return true }
    guard let next = latest.next else { return true }
    return start <= next
  }
}
