import EDTF
import TestSupport
import Testing

@testable import Milestones

@Suite struct `Finding dates by their days` {
  /// Dates that fill their bounds, those of them that go on for a while, dates that do not, and all.
  enum Kind: CaseIterable { case regular, interval, irregular, any }

  @Test(arguments: Kind.allCases, [0, DayScan.limit])
  func `agrees with asking each date`(kind: Kind, scanLimit: Int) {
    var generator = SeededGenerator(seed: 20)
    for size in [0, 1, 3, 40, 130] {
      let dates = Self.dates(size, kind, seed: UInt64(size))
      let index = DayIndex(DateColumn(dates), scanLimit: scanLimit)
      for _ in 0..<80 {
        let days = DayRanges.random(using: &generator)
        let matching = dates.indices.filter { dates[$0].match(days) >= .possible }
        let certain = dates.count { $0.match(days) == .certain }
        let counted = index.page(days) { _ in 0..<0 }
        #expect(counted.total == matching.count, "\(dates) in \(days)")
        #expect(counted.certain == certain, "\(dates) in \(days)")
        let asked = index.asked(days)
        let all = PositionSet(all: size)
        let found = index.matches(asked, among: all)
        #expect(found.possible.page(offset: 0, size: size) == matching, "\(dates) in \(days)")
        #expect(found.certain.count == certain, "\(dates) in \(days)")
        #expect(index.matches(asked, at: (0..<Int32(size)).map { $0 }) == found)
        #expect(index.possible(asked) == found.possible)
        let near = dates.indices.filter { place in
          days.ranges.contains { $0.overlaps(dates[place].bounds) }
        }
        if near.count <= 64 {
          let candidates = near.map { Int32($0) }
          #expect(index.candidates(asked, most: near.count) == candidates)
          #expect(index.matches(asked, at: candidates) == found, "\(dates) in \(days)")
        }
        if !near.isEmpty { #expect(index.candidates(asked, most: near.count - 1) == nil) }
        for offset in stride(from: 0, through: matching.count + 1, by: 3) {
          for limit in [0, 1, 2, 7, size] {
            let page = Array(matching.dropFirst(offset).prefix(limit))
            let found = index.page(days) { Self.places(offset, limit, $0) }
            #expect(found.positions == page, "\(dates) in \(days)")
          }
        }
      }
    }
  }

  @Test func `takes one by one only what is few among many`() throws {
    let dates = try (0..<2560).map { try EDTFDate(parsing: "\(1000 + $0 / 40)") }
    let index = DayIndex(DateColumn(dates))
    for (years, isFew) in [(1000...1000, true), (1010...1010, true), (1010...1011, false)] {
      let range = DayRange(
        earliest: CalendarDay(year: Int64(years.lowerBound), month: 1, day: 1),
        latest: CalendarDay(year: Int64(years.upperBound), month: 12, day: 31))
      let asked = index.asked(DayRanges(try #require(range)))
      let candidates = index.candidates(asked, most: dates.count)
      let first = 40 * Int32(years.lowerBound - 1000)
      #expect(candidates == (isFew ? Array(first..<first + 40) : nil))
      #expect(index.possible(asked).count == 40 * years.count)
    }
  }

  @Test(arguments: [0, DayScan.limit])
  func `counts as certain what is surer later than it begins`(scanLimit: Int) throws {
    // The first to begin is the last of which it is certain that it had begun.
    let dates = try ["2000/2010", "2000-03/2010", "2000-03-05/2010"].map {
      try EDTFDate(parsing: $0)
    }
    let index = DayIndex(DateColumn(dates), scanLimit: scanLimit)
    for (latest, certain) in [((3, 4), 0), ((3, 5), 1), ((3, 31), 2), ((12, 30), 2), ((12, 31), 3)]
    {
      let day = CalendarDay(year: 2000, month: latest.0, day: latest.1)
      let days = DayRanges([DayRange(earliest: nil, latest: day) ?? .always])
      #expect(index.page(days) { _ in 0..<0 }.certain == certain)
    }
  }

  @Test(arguments: [0, DayScan.limit])
  func `counts as certain what is surer earlier than it begins`(scanLimit: Int) throws {
    let dates = try ["2004-06", "2005", "2005~"].map { try EDTFDate(parsing: $0) }
    let index = DayIndex(DateColumn(dates), scanLimit: scanLimit)
    for (first, certain) in [(Int64(2003), 3), (2004, 3), (2005, 1), (2006, 0)] {
      let day = CalendarDay(year: first, month: 1, day: 1)
      let days = DayRanges([DayRange(earliest: day, latest: nil) ?? .always])
      #expect(index.page(days) { _ in 0..<0 }.certain == certain)
    }
  }

  @Test func `searches where a short history has too many days to be scanned`() throws {
    let dates = try (0..<3000).map { set in
      try EDTFDate(
        parsing: "{\((0..<12).map { Self.day(24 * set + 2 * $0) }.joined(separator: ","))}")
    }
    #expect(DayScan(DayColumns(DateColumn(dates))) == nil)
    let index = DayIndex(DateColumn(dates))
    for (first, last) in [("1000-01-02", "1000-01-02"), ("1010-05-07", "1011"), ("1200", "1300")] {
      let range = DayRange(
        earliest: try EDTFDate(parsing: first).earliest, latest: try EDTFDate(parsing: last).latest)
      let days = DayRanges(try #require(range))
      let page = index.page(days) { 0..<$0 }
      #expect(page.positions == dates.indices.filter { dates[$0].match(days) >= .possible })
      #expect(page.certain == dates.count { $0.match(days) == .certain })
    }
  }

  /// One of many days in order, of which no two that differ by two follow each other.
  private static func day(_ number: Int) -> String {
    let (month, day) = (number % 336 / 28 + 1, number % 28 + 1)
    return "\(1000 + number / 336)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  @Test func `is sure of a set only where one of its dates is sure`() throws {
    let dates = try ["{1911,2005}", "{19X1,2005}"].map(EDTFDate.init(parsing:))
    for scanLimit in [0, DayScan.limit] {
      let index = DayIndex(DateColumn(dates), scanLimit: scanLimit)
      let page = index.page(DayRanges(DayRange(year: 1911))) { 0..<$0 }
      #expect(page == DayIndex.Page(total: 2, certain: 1, positions: [0, 1]))
    }
  }

  @Test(arguments: [0, DayScan.limit])
  func `finds no date where no day is asked for`(scanLimit: Int) throws {
    let index = DayIndex(
      DateColumn([try EDTFDate(parsing: "../.."), try EDTFDate(parsing: "XXXX-01-11")]),
      scanLimit: scanLimit)
    let page = index.page(DayRanges([])) { 0..<$0 }
    #expect(page == DayIndex.Page(total: 0, certain: 0, positions: []))
  }

  @Test(arguments: [0, DayScan.limit])
  func `finds all where every day is`(scanLimit: Int) {
    let dates = Self.dates(50, .any, seed: 21)
    let index = DayIndex(DateColumn(dates), scanLimit: scanLimit)
    let page = index.page(DayRanges(.always)) { 0..<$0 }
    #expect(page.total == 50)
    #expect(page.positions == Array(0..<50))
  }

  private static func places(_ offset: Int, _ limit: Int, _ total: Int) -> Range<Int> {
    let start = min(offset, total)
    return start..<start + min(limit, total - start)
  }

  private static func dates(_ count: Int, _ kind: Kind, seed: UInt64) -> [EDTFDate] {
    var texts = RandomDates(seed: seed)
    var dates: [EDTFDate] = []
    while dates.count < count {
      let text =
        switch kind {
        case .regular: texts.regular()
        case .interval: texts.interval()
        case .irregular: texts.irregular()
        case .any: texts.any()
        }
      if let date = try? EDTFDate(parsing: text) { dates.append(date) }
    }
    return dates.sorted()
  }
}
