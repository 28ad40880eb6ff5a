import EDTF
import TestSupport
import Testing

@testable import Milestones

@Suite struct `Counting ranges of days` {
  @Test(arguments: [0, 1, 2, 5, 20, 70, 200])
  func `counts and finds as looking at each range does`(size: Int) {
    var generator = SeededGenerator(seed: UInt64(size))
    let ranges = Self.ascending((0..<size).map { _ in .random(using: &generator) })
    let index = RangeIndex(ranges.map { RangeIndex.Run($0, count: 1) })
    for _ in 0..<60 {
      let days = DayRanges.random(using: &generator)
      let meeting = ranges.indices.filter { days.overlaps(ranges[$0]) }
      #expect(index.countMeeting(days) == meeting.count, "\(days)")
      #expect(index.countWithin(days) == ranges.count { days.contains($0) }, "\(days)")
      for end in [0, size / 3, size] {
        #expect(index.countMeeting(days, before: end) == meeting.count { $0 < end }, "\(days)")
      }
      for (offset, limit) in Self.pages(of: meeting.count, using: &generator) {
        let page = Array(meeting.dropFirst(offset).prefix(limit))
        #expect(index.places(meeting: days, offset: offset, limit: limit) == page, "\(days)")
      }
    }
  }

  @Test func `finds each page of each size`() {
    var generator = SeededGenerator(seed: 12)
    let ranges = Self.ascending((0..<30).map { _ in .random(using: &generator) })
    let index = RangeIndex(ranges.map { RangeIndex.Run($0, count: 1) })
    for _ in 0..<10 {
      let days = DayRanges.random(using: &generator)
      let meeting = ranges.indices.filter { days.overlaps(ranges[$0]) }
      for offset in 0...31 {
        for limit in 0...31 {
          let page = Array(meeting.dropFirst(offset).prefix(limit))
          #expect(index.places(meeting: days, offset: offset, limit: limit) == page)
        }
      }
    }
  }

  @Test func `leaps over long stretches that end too early`() throws {
    // One range of each hundred reaches the day that is asked for.
    let first = try #require(CalendarDay(year: 2000, month: 1, day: 1))
    let asked = DayRange(year: 2010)
    let ranges = (0..<1000).compactMap { number in
      DayRange(
        earliest: first,
        latest: CalendarDay(year: number % 100 == 0 ? 2010 : 2005, month: 1, day: number % 28 + 1))
    }
    let index = RangeIndex(ranges.map { RangeIndex.Run($0, count: 1) })
    let hundreds = (0..<10).map { $0 * 100 }
    #expect(index.countMeeting(DayRanges(asked)) == 10)
    #expect(index.places(meeting: DayRanges(asked), offset: 0, limit: 1000) == hundreds)
    #expect(index.places(meeting: DayRanges(asked), offset: 3, limit: 2) == [300, 400])
    #expect(index.countWithin(DayRanges(asked)) == 0)
  }

  @Test func `counts what has no bound on either side`() {
    let ranges = [DayRange.always, .always, DayRange(year: 2000)]
    let index = RangeIndex(ranges.map { RangeIndex.Run($0, count: 1) })
    #expect(index.countMeeting(DayRanges(DayRange(year: 1900))) == 2)
    #expect(index.countMeeting(DayRanges(DayRange(year: 2000))) == 3)
    #expect(index.countWithin(DayRanges(DayRange(year: 2000))) == 1)
    #expect(index.countWithin(DayRanges(.always)) == 3)
    #expect(index.countMeeting(DayRanges([])) == 0)
    #expect(index.countWithin(DayRanges([])) == 0)
    #expect(index.places(meeting: DayRanges([]), offset: 0, limit: 9) == [])
  }

  /// In the order that an index needs, those that begin together in any.
  private static func ascending(_ ranges: [DayRange]) -> [DayRange] {
    ranges.sorted { left, right in
      guard let second = right.earliest else { return false }
      return left.earliest.map { $0 < second } ?? true
    }
  }

  private static func pages(
    of count: Int, using generator: inout SeededGenerator
  ) -> [(offset: Int, limit: Int)] {
    [(0, count), (count, 5), (0, 0), (max(0, count - 1), 5)]
      + (0..<6).map { _ in
        (
          .random(in: 0...count + 2, using: &generator),
          .random(in: 0...count + 2, using: &generator)
        )
      }
  }
}
