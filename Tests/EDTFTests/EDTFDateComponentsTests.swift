import EDTF
import Testing

@Suite struct `Components of a date` {
  @Test(arguments: [
    ("2006-08-04", DatePrecision.day), ("XXXX-12-25", .day), ("156X-12-25", .day),
    ("2006-08", .month), ("2004-06-XX", .month), ("XXXX-12-XX", .month), ("2001-21", .season),
    ("2001-34", .season), ("2005", .year), ("2004-XX", .year), ("2004-XX-XX", .year),
    ("2004-XX-15", .year), ("1984-1X", .year), ("Y17E7", .year), ("1950S4", .year),
    ("199X", .decade), ("199X-XX", .decade), ("1950S3", .decade), ("19XX", .century),
    ("19X1", .century), ("1950S2", .century), ("1XXX", .unknown), ("XXXX", .unknown),
    ("XXXX-XX-23", .unknown), ("2004/2005", .interval), ("/2005", .interval), ("../..", .unknown),
    ("/..", .unknown), ("[2001,2002]", .set), ("{2001}", .set), ("2006-08-04T10:20:30Z", .time),
  ])
  func `the precision is what is known for sure`(text: String, precision: DatePrecision) throws {
    #expect(try EDTFDate(parsing: text).precision == precision)
  }

  @Test(arguments: [
    ("2006-08-04", 2006), ("199X", 1990), ("-01XX", -199), ("2001-24", 2001), ("../2005", 2005),
    ("../200X", 2009), ("1999/..", 1999), ("/2005-10", 2005), ("XXXX-01-11", nil), ("XXXX", nil),
    ("../..", nil), ("/..", nil), ("[..1984]", 1984), ("[2003,2001-05]", 2001),
    ("[..1999,2001..]", nil), ("XXXX-12/2005", 2005), ("{XXXX-12,2005}", 2005), ("XX16", 16),
    ("Y17E7", 170_000_000), ("2010-12-31T23:30:00-05:00", 2010),
  ])
  func `the year is that of the first day, or else of the last`(text: String, year: Int64?) throws {
    #expect(try EDTFDate(parsing: text).year == year)
  }

  @Test(arguments: [
    ("2006-08-04", 8, 4), ("2006-08", 8, nil), ("XXXX-08-04", 8, 4), ("2004-06-XX", 6, nil),
    ("2004-XX-15", nil, 15), ("2006-08-04T10:10:10Z", 8, 4), ("2006", nil, nil),
    ("2001-21", nil, nil), ("1984-1X", nil, nil), ("2004-X0", nil, nil), ("2004-06-1X", 6, nil),
    ("2004-06-11/2004-06-12", nil, nil), ("[2004-06-11]", nil, nil), ("2004-06~", 6, nil),
  ])
  func `month and day are those the date says itself`(text: String, month: Int?, day: Int?) throws {
    let date = try EDTFDate(parsing: text)
    #expect(date.month == month)
    #expect(date.dayOfMonth == day)
  }

  @Test(arguments: [
    ("2006-08-04", true), ("2006-08", true), ("2006", true), ("199X", true), ("19XX", true),
    ("-01XX", true), ("XXXX", true), ("2004-06-XX", true), ("2004-XX-XX", true), ("2001-24", true),
    ("2004-1X", true), ("2004-05-1X", true), ("1950S2", true), ("2004/2006", true), ("/2004", true),
    ("[1670..1672]", true), ("[2001,2002]", true), ("{2001-12,2002-01-01}", true), ("19X1", false),
    ("XXXX-12", false), ("2004-XX-15", false), ("2004-X1", false), ("2004-05-X0", false),
    ("192X-33", false), ("[1962,1964]", false), ("[19X1]", false), ("[..1999,2001..]", false),
  ])
  func `a date without gaps is contiguous`(text: String, isContiguous: Bool) throws {
    #expect(try EDTFDate(parsing: text).isContiguous == isContiguous)
  }

  @Test func `a date is small and needs no allocation of its own`() {
    #expect(MemoryLayout<EDTFDate>.stride <= 32)
  }
}
