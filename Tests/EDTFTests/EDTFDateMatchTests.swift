import EDTF
import Testing

@Suite struct `Matching a date with days` {
  @Test(arguments: [
    ("2005", "2005", DateMatch.certain), ("2005", "2004", .none), ("2005", "2004 2005", .certain),
    ("2005", "2005-01-01..2005-06-30", .possible), ("2005", "2005-01-01..", .certain),
    ("2005~", "2005", .possible), ("2005~", "2000-01-01..2010-12-31", .certain),
    ("2005~", "2006", .none), ("2005?", "2005", .possible), ("2005?", "..", .possible),
    ("2005%", "2000-01-01..2010-12-31", .possible), ("2004-06~", "2004", .possible),
    ("2004-06~", "2003 2004 2005", .certain), ("2004-~06", "2004", .certain),
    ("2004-~06", "2004-05-01..2004-07-31", .certain),
    ("199X~", "1990-01-01..1999-12-31", .possible),
    ("199X~", "1980-01-01..2009-12-31", .certain), ("2001-24", "2001", .possible),
    ("2001-24", "2002", .possible), ("2001-24", "2001 2002", .certain), ("XXXX", "2001", .possible),
    ("XXXX-12-XX", "2001-06-01..2001-06-30", .none), ("1950S2", "1900-01-01..1999-12-31", .certain),
    ("2010-12-31T23:30:00-05:00", "2010", .certain), ("19X1", "1902", .none),
    ("19X1", "1901 1911 1921 1931 1941 1951 1961 1971 1981 1991", .certain),
    ("19X1", "1901 1911 1921 1931 1941 1951 1961 1971 1981", .possible),
    ("199X-02-29", "1993", .none), ("199X-02-29", "1992 1996", .certain),
    ("2004-XX-15", "2004-03-14..2004-03-16", .possible),
    ("2004-XX-15", "2004-03-16..2004-04-14", .none),
    ("Y9223372036854775807~", "..", .certain), ("Y-9223372036854775808~", "2001-01-01..", .none),
  ])
  func `a moment is certain if all its days are there`(
    text: String, days: String, match: DateMatch
  ) throws {
    try expect(text, days, match)
  }

  @Test(arguments: [
    ("2001-12/2002-01", "2001", DateMatch.certain), ("2001-12/2002-01", "2002", .certain),
    ("2001-12~/2002-01~", "2001", .possible), ("2001-12~/2002-01~", "2002", .possible),
    ("2001-12~/2002-01~", "2003-06-01..2003-06-30", .none), ("2000/2010", "2005", .certain),
    ("2000/2010", "2000", .certain), ("2000/2010", "2000-01-01..2000-06-30", .possible),
    ("2000/2010", "1999", .none), ("2000~/2010", "2001", .certain),
    ("2000~/2010", "2000", .possible),
    ("2000?/2010", "2005", .possible), ("1985/..", "2005", .certain), ("1985/..", "1984", .none),
    ("1985/..", "1985-01-01..1985-12-30", .possible), ("../1985", "1900", .certain),
    ("../1985", "1986", .none), ("1985/", "1985", .certain), ("1985/", "2005", .possible),
    ("1985/", "1985-02-01..1985-03-31", .possible), ("/1985", "1985", .certain),
    ("/1985", "1900", .possible), ("/1985", "1986", .none), ("../..", "1900", .certain),
    ("/..", "1900", .possible), ("2004/2004", "2004", .certain), ("2004-05/2004", "2004", .certain),
    ("2004-05-06/2004", "2004-05-06..2004-05-06", .certain),
    ("2004/2004-05-06", "2004-05-06..2004-05-06", .certain), ("2004/2005", "2003 2006", .none),
    ("2004/2004", "2004-01-01..2004-06-30", .possible), ("19X1/", "1901", .possible),
  ])
  func `an interval is certain if it was surely going on, or surely lies there`(
    text: String, days: String, match: DateMatch
  ) throws {
    try expect(text, days, match)
  }

  @Test(arguments: [
    ("[1962,1964]", "1963", DateMatch.none), ("[1962,1964]", "1962", .possible),
    ("[1962,1964]", "1962 1964", .certain), ("{1962,1964}", "1964", .certain),
    ("{1962,1964}", "1963", .none), ("{1962,1964}", "1962-01-01..1962-06-30", .possible),
    ("[1670..1672]", "1671", .possible), ("[1670..1672]", "1670 1671 1672", .certain),
    ("{1670..1672}", "1671", .certain), ("{1670..1672}", "1671-01-01..1671-06-30", .possible),
    ("{1670..1672}", "1670-07-01..1671-06-30", .possible), ("{1670..1672}", "1673", .none),
    ("{2001-05..2001-08}", "2001-06-15..2001-07-31", .certain),
    ("{2001-05..2001-08}", "2001-06-15..2001-07-15", .possible),
    ("{2001-05-01..2001-08-01}", "2001-06-15..2001-06-15", .certain),
    ("[..1984]", "1900", .possible),
    ("[..1984]", "1985", .none), ("[..1984]", "..1990-12-31", .certain),
    ("{..1984}", "1900", .certain),
    ("{1984..}", "1983-07-01..1984-06-30", .possible), ("{1984..}", "2000", .certain),
    ("[..1999,2001..]", "2000", .none), ("[2001,2002?]", "2001 2002", .possible),
    ("{2001,2002?}", "2001", .certain), ("{2001,2002?}", "2002", .possible),
    ("{2001~,2005}", "2001", .possible), ("[2001~,2005]", "2000-01-01..2005-12-31", .certain),
    ("{2001-21..2002-21}", "2001-09-01..2001-11-30", .certain),
    ("{2001-21..2002-21}", "2001-12-01..2002-02-28", .certain),
    ("{2001-21..2002-21}", "2001-12-01..2002-02-27", .possible),
    ("{2001-33..2001-35}", "2001-04-01..2001-06-30", .certain),
    ("{200X..201X}", "2005", .possible), ("{2001..2005?}", "2003", .possible),
  ])
  func `of one date all must be there, of all dates one`(
    text: String, days: String, match: DateMatch
  ) throws {
    try expect(text, days, match)
  }

  private func expect(_ text: String, _ days: String, _ match: DateMatch) throws {
    let date = try EDTFDate(parsing: text)
    let ranges = DayRanges(days)
    #expect(date.match(ranges) == match)
    if ranges.ranges.count == 1 { #expect(date.match(ranges.ranges[0]) == match) }
  }
}
