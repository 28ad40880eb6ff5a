import EDTF

/// Ranges of days by their first day, which counts those that meet or lie in other ranges, and
/// finds the n-th that does, without looking at each.
///
/// - Complexity: O(log² n) for a count and for the n-th.
struct RangeIndex: Sendable {
  /// The first days, of which those of one run are there once.
  private let firsts: [CalendarDay?]

  /// Where each run begins, and where the last ends.
  private let begins: [Int32]
  private let rankedLasts: [CalendarDay]

  /// The rank of the last day of each run, and that of each range.
  private let ranks: [UInt32]
  private let matrix: WaveletMatrix

  /// A range that is there several times, one after the other.
  struct Run {
    let range: DayRange
    let count: Int

    /// A run of so many.
    init(_ range: DayRange, count: Int) {
      self.range = range
      self.count = count
    }
  }

  /// An index of ranges, which are in ascending order of their first day, no bound before all.
  init(_ runs: [Run]) {
    firsts = runs.map(\.range.earliest)
    begins = runs.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
    let sorted = runs.compactMap(\.range.latest).ascendingOnce()
    rankedLasts = sorted
    let ranks = runs.map { run in
      let last = run.range.latest
      return UInt32(last.map { day in sorted.partitioningIndex { $0 >= day } } ?? sorted.count)
    }
    self.ranks = ranks
    var values: [UInt32] = []
    values.reserveCapacity(Int(begins.last ?? 0))
    for (run, rank) in zip(runs, ranks) { values += repeatElement(rank, count: run.count) }
    matrix = WaveletMatrix(values)
  }

  /// How many ranges meet one of `days`.
  func countMeeting(_ days: DayRanges) -> Int {
    segments(meeting: days).reduce(0) { $0 + count($1) }
  }

  /// How many ranges lie within one of `days`.
  func countWithin(_ days: DayRanges) -> Int {
    days.ranges.reduce(0) { total, range in
      let low = range.earliest.map(placeOfFirst) ?? 0
      let high = endOfFirsts(through: range.latest)
      guard low < high else { return total }
      guard let last = range.latest else { return total + high - low }
      let beyond = UInt32(rankedLasts.partitioningIndex { $0 > last })
      return total + (high - low) - matrix.count(in: low..<high, atLeast: beyond)
    }
  }

  /// How many of the first `end` ranges meet one of `days`.
  func countMeeting(_ days: DayRanges, before end: Int) -> Int {
    segments(meeting: days).reduce(0) { total, segment in
      let upper = min(segment.indices.upperBound, end)
      guard segment.indices.lowerBound < upper else { return total }
      return total + count(Segment(segment.indices.lowerBound..<upper, segment.leastRank))
    }
  }

  /// The places of those that meet one of `days`, ascending, without the first `offset`, at most
  /// `limit` of them.
  func places(meeting days: DayRanges, offset: Int, limit: Int) -> [Int] {
    var places: [Int] = []
    var skip = offset
    for segment in segments(meeting: days) where places.count < limit {
      let inSegment = count(segment)
      if skip < inSegment {
        appendPlaces(
          of: segment, from: skip, upTo: min(inSegment, skip + limit - places.count), &places)
      }
      skip = max(0, skip - inSegment)
    }
    return places
  }

  /// A stretch in which exactly those whose last day has at least that rank meet a range.
  private struct Segment {
    let indices: Range<Int>
    let leastRank: UInt32

    init(_ indices: Range<Int>, _ leastRank: UInt32) {
      self.indices = indices
      self.leastRank = leastRank
    }
  }

  /// Cuts the index at the end of each of `days`: what begins by the end of one range but after the
  /// end of the range before it meets `days` first in this one, if it ends late enough.
  private func segments(meeting days: DayRanges) -> [Segment] {
    var start = 0
    return days.ranges.map { range in
      let end = max(start, endOfFirsts(through: range.latest))
      let rank = range.earliest.map { day in rankedLasts.partitioningIndex { $0 >= day } } ?? 0
      defer { start = end }
      return Segment(start..<end, UInt32(rank))
    }
  }

  private func count(_ segment: Segment) -> Int {
    matrix.count(in: segment.indices, atLeast: segment.leastRank)
  }

  /// Walks from place to place while they are near each other, and leaps by counting where not.
  private func appendPlaces(
    of segment: Segment, from first: Int, upTo end: Int, _ places: inout [Int]
  ) {
    var ordinal = first
    var index = place(of: ordinal, in: segment)
    while true {
      places.append(index)
      ordinal += 1
      guard ordinal < end else { return }
      let near = index + 1..<min(index + 65, segment.indices.upperBound)
      index = firstPlace(of: near, atLeast: segment.leastRank) ?? place(of: ordinal, in: segment)
    }
  }

  /// The first of some places that has a last day of at least that rank.
  private func firstPlace(of places: Range<Int>, atLeast rank: UInt32) -> Int? {
    var place = places.lowerBound
    var run = begins.partitioningIndex { $0 > place } - 1
    while place < places.upperBound {
      if ranks[run] >= rank { return place }
      run += 1
      place = Int(begins[run])
    }
    return nil
  }

  /// The place of the `ordinal`-th, from 0, that meets; there must be one.
  private func place(of ordinal: Int, in segment: Segment) -> Int {
    segment.indices.partitioningIndex { index in
      let part = segment.indices.lowerBound..<index + 1
      return matrix.count(in: part, atLeast: segment.leastRank) > ordinal
    }
  }

  private func endOfFirsts(through day: CalendarDay?) -> Int {
    guard let day else { return matrix.count }
    return Int(begins[firsts.partitioningIndex { first in first.map { $0 > day } ?? false }])
  }

  /// The place of the first range that does not begin before `day`.
  private func placeOfFirst(onOrAfter day: CalendarDay) -> Int {
    Int(begins[firsts.partitioningIndex { first in first.map { $0 >= day } ?? false }])
  }
}
