import EDTF
import TestSupport
import Testing

@Suite struct `The days of a date without its gaps` {
  @Test(arguments: [
    ("2004", 1), ("[1962,1964]", 2), ("[1962,1963]", 1), ("19X1", 10), ("2004-XX-15", 12),
    ("2004-02-X1", 3), ("2004-1X", 1), ("2004-0X-31", 5), ("2001-21", 1), ("199X-21", 10),
    ("199X-02-29", 2), ("{..1950,1960,1961-12}", 3), ("2001/2003", 1), ("XXXX", 1),
  ])
  func `are so many ranges`(text: String, count: Int) throws {
    let date = try EDTFDate(parsing: text)
    let days = try #require(date.days(inRanges: 16))
    #expect(days.ranges.count == count)
    #expect(days.ranges.first?.earliest == date.earliest)
    #expect(days.ranges.last?.latest == date.latest)
    // Each range is matched, and nothing between them is.
    for (range, next) in zip(days.ranges, days.ranges.dropFirst()) {
      #expect(date.match(range) >= .possible)
      let gap = DayRange(earliest: range.latest, latest: next.earliest)
      let days = DayRanges(try #require(gap))
      #expect(date.days(inRanges: 16)?.overlaps(days) == true)
    }
  }

  @Test(arguments: ["XXXX-12-25", "XXXX-12", "XXX1", "199X-XX-15"])
  func `are not listed where they are too many`(text: String) throws {
    #expect(try EDTFDate(parsing: text).days(inRanges: 16) == nil)
  }
}
