import Testing

@testable import EDTF

@Suite struct `Calendar day` {
  @Test(arguments: [
    (2001, 2, 29), (1900, 2, 29), (2001, 4, 31), (2001, 13, 1), (2001, 0, 1), (2001, 1, 0),
    (2001, 1, 32), (-1, 2, 29), (2001, -5, 3),
  ])
  func `a day that does not exist cannot be made`(year: Int64, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(0, true), (4, true), (-4, true), (2000, true), (1900, false), (-1, false)])
  func `leap years follow the proleptic Gregorian rule`(year: Int64, isLeap: Bool) {
    #expect(CalendarDay.isLeapYear(year) == isLeap)
    #expect(CalendarDay.lengthOfMonth(2, in: year) == (isLeap ? 29 : 28))
    #expect((CalendarDay(year: year, month: 2, day: 29) != nil) == isLeap)
  }

  @Test(arguments: [
    (2006, 8, 4, "2006-08-04"), (-43, 3, 15, "-0043-03-15"), (0, 12, 31, "0000-12-31"),
    (12_345, 1, 1, "12345-01-01"), (.min, 1, 1, "-9223372036854775808-01-01"),
  ])
  func `the year has at least four digits`(year: Int64, month: Int, day: Int, text: String) {
    #expect(CalendarDay(year: year, month: month, day: day)?.description == text)
  }

  @Test func `days are ordered in time`() {
    let days = ["-0044-12-31", "-0043-01-01", "0000-01-01", "2006-07-31", "2006-08-01"]
      .compactMap(CalendarDay.init(text:))
    #expect(days.count == 5)
    #expect(days == days.shuffled().sorted())
  }

  @Test func `the next day and the day before undo each other over four centuries`() {
    var day = CalendarDay.first(of: 1900)
    var count = 0
    while day.year < 2300, let next = day.next {
      if next.previous != day || next <= day { Issue.record("\(day) to \(next)") }
      day = next
      count += 1
    }
    #expect(count == 146_097)
  }

  @Test func `there is no day beyond the years of Int64`() {
    #expect(CalendarDay.maximum.next == nil)
    #expect(CalendarDay.minimum.previous == nil)
    #expect(CalendarDay.maximum.adding(years: 1) == nil)
    #expect(CalendarDay.maximum.adding(years: 0, months: 1) == nil)
    #expect(CalendarDay.minimum.adding(years: 0, months: -1) == nil)
  }

  @Test(arguments: [
    ("2004-02-29", 1, 0, "2005-02-28"), ("2004-01-31", 0, 1, "2004-02-29"),
    ("2004-01-31", 0, -1, "2003-12-31"), ("2004-12-15", 0, 1, "2005-01-15"),
    ("2004-01-15", -1, -13, "2001-12-15"), ("-0001-12-31", 0, 2, "0000-02-29"),
  ])
  func `a month on, a day that is too late becomes the last`(
    text: String, years: Int64, months: Int, result: String
  ) throws {
    let day = try #require(CalendarDay(text: text))
    #expect(day.adding(years: years, months: months)?.description == result)
  }
}
