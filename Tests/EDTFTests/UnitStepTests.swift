import Testing

@testable import EDTF

@Suite struct `Steps of a range in a set` {
  @Test(arguments: [
    ("2001", "2001-01-01", "2001-01-01..2001-12-31"),
    ("2001", "2001-01-02", "2002-01-01..2002-12-31"),
    ("2001-05", "2001-05-01", "2001-05-01..2001-05-31"),
    ("2001-05", "2001-12-02", "2002-01-01..2002-01-31"),
    ("2001-05-06", "2001-12-02", "2001-12-02..2001-12-02"),
    ("2001-21", "2001-01-15", "2001-03-01..2001-05-31"),
    ("2001-21", "2001-11-15", "2001-12-01..2002-02-28"),
    ("2001-33", "2001-01-15", "2001-04-01..2001-06-30"),
    ("2001-38", "2001-01-15", "2001-05-01..2001-08-31"),
    ("2001-41", "2001-07-02", "2002-01-01..2002-06-30"),
  ])
  func `the next unit begins on the day or later`(text: String, day: String, unit: String) throws {
    let date = try #require(EDTFDate(parsing: text).single)
    let start = try #require(CalendarDay(text: day))
    #expect(date.step?.unit(from: start) == DayRange(unit))
  }

  @Test(arguments: ["199X", "2001?", "2001-XX", "2001-05-1X", "1950S2"])
  func `masked and qualified dates have no step`(text: String) throws {
    #expect(try #require(EDTFDate(parsing: text).single).step == nil)
  }

  @Test func `a unit beyond the last year is none`() throws {
    let year = try #require(EDTFDate(parsing: "2001").single?.step)
    #expect(year.unit(from: .maximum) == nil)
    #expect(year.unit(from: .first(of: .max)) == DayRange(year: .max))
  }
}

extension EDTFDate {
  fileprivate var single: SingleDate? {
    if case .single(let date) = form { date } else { nil }
  }
}
