import EDTF
import Testing

@Suite struct `Bounds of a date` {
  @Test(arguments: try CaseFile.rows("bounds.tsv", fields: 4))
  func `a date reaches from its first day to its last`(row: [String]) throws {
    let date = try EDTFDate(parsing: row[0])
    #expect(date.earliest?.description ?? "-" == row[1])
    #expect(date.latest?.description ?? "-" == row[2])
  }

  @Test(arguments: [
    ("-000X", "-0009-01-01", "-0001-12-31"), ("-XXXX", "-9999-01-01", "-0001-12-31"),
    ("-0XX4-02-29", "-0984-02-29", "-0004-02-29"), ("XX00-02-29", "0000-02-29", "9600-02-29"),
    ("9999-24", "9999-12-01", "10000-02-29"), ("-0001-24", "-0001-12-01", "0000-02-29"),
    ("Y9223372036854775807", "9223372036854775807-01-01", "9223372036854775807-12-31"),
    ("Y-9223372036854775808", "-9223372036854775808-01-01", "-9223372036854775808-12-31"),
    ("XXXX-XX-31", "0000-01-31", "9999-12-31"), ("2004-0X-3X", "2004-01-30", "2004-09-30"),
    ("0500S1", "0500-01-01", "0599-12-31"), ("-0500S1", "-0599-01-01", "-0500-12-31"),
  ])
  func `the days must exist`(text: String, earliest: String, latest: String) throws {
    let date = try EDTFDate(parsing: text)
    #expect(date.earliest?.description == earliest)
    #expect(date.latest?.description == latest)
  }

  @Test func `bounds are days of the calendar and never reversed`() {
    for date in DateTexts.dates(5_000, seed: 1) {
      for day in [date.earliest, date.latest].compactMap(\.self) {
        if CalendarDay(year: day.year, month: day.month, day: day.day) != day {
          Issue.record("\(date): \(day)")
        }
      }
      if let earliest = date.earliest, let latest = date.latest, earliest > latest {
        Issue.record("\(date) is reversed")
      }
    }
  }

  @Test(arguments: [
    ("2005", false, false), ("2005~", true, false), ("2005?", false, true), ("2005%", true, true),
    ("2004-06-~11", true, false), ("2004?-06/2005~", true, true), ("[2001,2002?]", false, true),
    ("{2001..2002~}", true, false), ("../2005%", true, true), ("1950S2", false, false),
    ("2004-06-11T10:20:30Z", false, false),
  ])
  func `a qualifier anywhere qualifies the date`(
    text: String, isApproximate: Bool, isUncertain: Bool
  ) throws {
    let date = try EDTFDate(parsing: text)
    #expect(date.isApproximate == isApproximate)
    #expect(date.isUncertain == isUncertain)
  }
}
