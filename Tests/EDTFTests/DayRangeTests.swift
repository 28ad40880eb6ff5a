import EDTF
import Testing

@Suite struct `Day range` {
  @Test func `a reversed range cannot be made`() {
    #expect(DayRange("2001-01-02..2001-01-01") == nil)
    #expect(DayRange("2001-01-01..2001-01-01") != nil)
  }

  @Test(arguments: [
    ("2001-01-01..2001-06-30", "2001-06-30..", "2001-06-30..2001-06-30"),
    ("2001-01-01..2001-06-30", "2001-07-01..", nil),
    ("..2001-06-30", "2001-01-01..", "2001-01-01..2001-06-30"),
    ("..", "2001-01-01..2001-01-01", "2001-01-01..2001-01-01"),
    ("..2001-06-30", "..2000-06-30", "..2000-06-30"),
    ("2002-01-01..2003-01-01", "2002-02-01..2002-03-01", "2002-02-01..2002-03-01"),
  ])
  func `two ranges have their common days`(left: String, right: String, common: String?) throws {
    let (left, right) = (try #require(DayRange(left)), try #require(DayRange(right)))
    let expected = common.flatMap { DayRange($0) }
    #expect(left.intersection(right) == expected)
    #expect(right.intersection(left) == expected)
    #expect(left.overlaps(right) == (expected != nil))
    #expect(right.overlaps(left) == (expected != nil))
    #expect(left.contains(right) == (expected == right))
    #expect(right.contains(left) == (expected == left))
  }

  @Test func `a year is its days`() throws {
    #expect(DayRange(year: -43) == DayRange("-0043-01-01..-0043-12-31"))
    let day = try #require(CalendarDay(year: 2004, month: 12, day: 31))
    #expect(DayRange(year: 2004).contains(day))
    #expect(!DayRange(year: 2005).contains(day))
    #expect(DayRange.always.contains(day))
  }
}
