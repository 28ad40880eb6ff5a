import EDTF
import Testing

@Suite struct `A date that may fall in every year` {
  @Test(arguments: [
    "XXXX", "XXXX-08-04", "XXXX-08", "XXXX-XX-31", "XXXX-1X-3X", "XXXX-08-04?", "XXXX-24",
    "XXXX-02-XX", "XXXX-XX-XX~", "XXXX-08-XX",
  ])
  func `does in each that is asked for as a whole`(text: String) throws {
    let date = try EDTFDate(parsing: text)
    #expect(date.mayFallInEveryYearOfFourDigits)
    for year in Array(0...9999) as [Int64] where !date.mayFall(in: DayRanges(DayRange(year: year)))
    {
      Issue.record("\(text) in \(year)")
    }
  }

  @Test(arguments: [
    "XXXX-02-29", "-XXXX", "-XXXX-08-04", "1XXX-08-04", "XXX1", "2006", "2006-08-04", "XXXX/2006",
    "[2006,XXXX]", "../..",
  ])
  func `is none that leap years, digits or other dates hold back`(text: String) throws {
    #expect(try !EDTFDate(parsing: text).mayFallInEveryYearOfFourDigits)
  }

  @Test(arguments: [
    ("2006-01-01..2006-12-31", true), ("2006-01-02..2006-12-31", false),
    ("2006-01-01..2006-12-30", false), ("2006-01-02..2007-12-30", false),
    ("2006-01-02..2007-12-31", true), ("2006-06-01..2008-01-01", true), ("..", true),
    ("..0000-12-30", false), ("..0000-12-31", true), ("9999-01-01..", true),
    ("9999-01-02..", false), ("..-0001-12-31", false), ("9998-12-31..", true),
  ])
  func `is asked for with a year of four digits or without`(days: String, isWhole: Bool) throws {
    #expect(try #require(DayRange(days)).hasYearOfFourDigits == isWhole)
  }

  @Test(arguments: [Int64.min, -1, 10_000, Int64.max])
  func `is asked for in a year of four digits alone`(year: Int64) {
    #expect(!DayRange(year: year).hasYearOfFourDigits)
  }
}
