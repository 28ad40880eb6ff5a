import EDTF
import Testing

@Suite struct `Day ranges` {
  @Test(arguments: [
    ("2006 2005", "2005-01-01..2006-12-31"),
    ("2005 2007", "2005 2007"),
    ("2005-01-01..2005-03-01 2005-02-01..2005-02-03", "2005-01-01..2005-03-01"),
    ("2005-03-01.. ..2005-02-28", ".."),
    ("2005-03-02.. ..2005-02-28", "..2005-02-28 2005-03-02.."),
    ("2005 .. 2007", ".."),
    ("", ""),
  ])
  func `ranges that overlap or touch become one`(given: String, merged: String) {
    let ranges = merged.split(separator: " ").map { DayRanges(String($0)).ranges[0] }
    #expect(DayRanges(given).ranges == ranges)
  }

  @Test func `the years at the ends of Int64 merge as others do`() {
    let years = [Int64.max - 1, .max, .min, .min + 1].map { DayRange(year: $0) }
    #expect(DayRanges(years).ranges.count == 2)
    #expect(DayRanges([DayRange(year: .max), DayRange(year: .max)]).ranges.count == 1)
  }

  @Test(arguments: [
    ("2001 2003 2005", "2002 2003", "2003"),
    (
      "2001-01-01..2001-06-30 2002", "2001-06-01..2002-02-28",
      "2001-06-01..2001-06-30 2002-01-01..2002-02-28"
    ),
    ("..", "2001 2003", "2001 2003"),
    ("2001", "", ""),
  ])
  func `two sets of days have their common days`(left: String, right: String, common: String) {
    let (left, right) = (DayRanges(left), DayRanges(right))
    #expect(left.intersection(right) == DayRanges(common))
    #expect(right.intersection(left) == DayRanges(common))
  }

  @Test func `a range lies in one of them or in none`() {
    let days = DayRanges("2001 2003")
    #expect(days.contains(DayRange(year: 2003)))
    #expect(!days.contains(DayRange(year: 2002)))
    #expect(DayRange("2001-12-31..2003-01-01").map { days.contains($0) } == false)
    #expect(DayRange("2001-12-31..2002-01-01").map { days.overlaps($0) } == true)
    #expect(!days.overlaps(DayRange(year: 2002)))
  }
}
