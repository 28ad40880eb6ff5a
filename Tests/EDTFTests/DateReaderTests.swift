import EDTF
import TestSupport
import Testing

@Suite struct `Dates in words` {
  @Test(arguments: [
    // As histories have them.
    ("1999, Nov", "1999-11"), ("Feb, 2000", "2000-02"),
    ("Jul 2000 (may be other time)", "2000-07?"), ("~2005", "2005~"), ("2005", "2005"),
    ("end of 2001 - beginning of 2002", "2001-12~/2002-01~"), ("4 Aug, 2006", "2006-08-04"),
    ("Jul 15, 2011", "2011-07-15"), ("23 Jul 2012", "2012-07-23"), ("4. August 2006", "2006-08-04"),
    // A day, in any order.
    ("4 August 2006", "2006-08-04"), ("August 4, 2006", "2006-08-04"),
    ("2006 August 4", "2006-08-04"), ("the 4th of August, 2006", "2006-08-04"),
    ("fourth of July 1776", "1776-07-04"), ("4-Aug-2006", "2006-08-04"),
    ("Sept. 11, 2001", "2001-09-11"), ("Fri 4 Aug 2006", "2006-08-04"),
    ("FRIDAY, 4 AUGUST 2006", "2006-08-04"), ("Aug\u{a0}2006", "2006-08"),
    ("January 12", "XXXX-01-12"), ("May", "XXXX-05"), ("29 February", "XXXX-02-29"),
    // Numbers.
    ("2006-08-04", "2006-08-04"), (" 2006-08 ", "2006-08"), ("20060804", "2006-08-04"),
    ("2006/8/4", "2006-08-04"), ("13/04/2005", "2005-04-13"), ("04.13.2005", "2005-04-13"),
    ("4/4/2005", "2005-04-04"), ("7/2008", "2008-07"),
    ("2006-08-04 10:20:30Z", "2006-08-04T10:20:30Z"),
    // Qualifiers.
    ("c. 2005", "2005~"), ("ca2005", "2005~"), ("circa Feb 1812", "1812-02~"),
    ("about 1860", "1860~"), ("1860 approximately", "1860~"), ("1605 or so", "1605~"),
    ("2005?", "2005?"), ("maybe 1862", "1862?"), ("possibly May 2004", "2004-05?"),
    ("1862 (uncertain)", "1862?"), ("uncertain: approx 1862", "1862%"),
    ("c. 1862?", "1862%"), ("may be 2004", "2004?"),
    // Parts of a year.
    ("early 2001", "2001-37"), ("mid-2001", "2001-38"), ("late in 2001", "2001-39"),
    ("the middle of 2001", "2001-38"), ("beginning of 2001", "2001-01~"), ("end 2001", "2001-12~"),
    ("first half of 2001", "2001-40"), ("H2 2001", "2001-41"), ("Q3 2001", "2001-35"),
    ("2001-Q3", "2001-35"), ("3rd quarter of 2001", "2001-35"), ("last quarter 2001", "2001-36"),
    ("end of Q3 2001", "2001-09~"), ("spring 2001", "2001-21"), ("the fall of 2001", "2001-23"),
    ("winter 2001/02", "2001-24"), ("winter 2001-2002", "2001-24"),
    ("late spring 2001", "2001-05~"),
    ("spring 2001 (southern hemisphere)", "2001-29"), ("about Spring 1849", "1849-21~"),
    ("late winter 2001", "2002-02~"), ("early May 2005", "[2005-05-01..2005-05-10]"),
    ("end of February 2004", "[2004-02-21~..2004-02-29~]"),
    ("second half of May 2001", "[2001-05-16..2001-05-31]"),
    ("some day in June 2004", "2004-06-XX"), ("a month in 1872", "1872-XX"),
    ("day in 1872", "1872-XX-XX"),
    // Decades and centuries.
    ("1990s", "199X"), ("the 1860's", "186X"), ("c. 1900s", "190X~"), ("19th century", "18XX"),
    ("nineteenth century", "18XX"), ("the twenty-first century", "20XX"), ("19c", "18XX"),
    ("early 1930s", "[1930..1933]"), ("mid 1860s", "[1864..1866]"), ("late 1990s", "[1997..1999]"),
    ("end of the 1990s", "1999~"), ("beginning of the 19th century", "180X~"),
    ("late 19th century", "[1867..1899]"), ("mid-19th century", "[1834..1866]"),
    ("first half of the 19th century", "[1800..1849]"),
    ("last quarter of the 20th century", "[1975..1999]"), ("year in the 1860s", "186X"),
    // BC and AD.
    ("44 BC", "-0043"), ("15 March 44 B.C.", "-0043-03-15"), ("1 BCE", "0000"), ("AD 79", "0079"),
    ("79 CE", "0079"), ("2nd century BC", "-01XX"), ("440s BC", "[-0448..-0439]"), ("440s", "044X"),
    ("late 2nd century BC", "[-0132..-0100]"),
    ("5th century AD", "04XX"), ("170,000,001 BC", "Y-170000000"), ("0800", "0800"),
    // Before, after, since, until.
    ("before 2000", "[..1999]"), ("before January 1928", "[..1927-12]"),
    ("before 1 January 1928", "[..1927-12-31]"), ("pre-1928", "[..1927]"),
    ("before the 1920s", "[..1919]"), ("earlier than 1 AD", "[..0000]"),
    ("after 1928", "[1929..]"), ("after the 19th century", "[1900..]"),
    ("after about January 1928", "[1928-02~..]"), ("after winter 2001", "[2002-03..]"),
    ("not before 2005", "[2005..]"), ("no later than May 2005", "[..2005-05]"),
    ("by 2005", "[..2005]"), ("1984 or earlier", "[..1984]"), ("1984 or later", "[1984..]"),
    ("since 2000", "2000/.."), ("2005 onwards", "2005/.."), ("from 2005 onward", "2005/.."),
    ("until 2000", "../2000"), ("up to May 2000", "../2000-05"),
    // From one to another.
    ("2001-2003", "2001/2003"), ("2001 to 2003", "2001/2003"), ("2001–2003", "2001/2003"),
    ("from 2001 until 2003", "2001/2003"), ("1851-52", "1851/1852"), ("1914–18", "1914/1918"),
    ("1-3 May 2004", "2004-05-01/2004-05-03"), ("May 1-3, 2004", "2004-05-01/2004-05-03"),
    ("1 May - 3 June 2004", "2004-05-01/2004-06-03"),
    ("May 30 to June 3, 2004", "2004-05-30/2004-06-03"),
    ("31 December 1999 to 1 January 2000", "1999-12-31/2000-01-01"),
    ("May-June 2004", "2004-05/2004-06"), ("Q1-Q2 2005", "2005-33/2005-34"),
    ("Dec 2004 - Jan 2005", "2004-12/2005-01"),
    ("1860s-70s", "186X/187X"), ("1856-ca. 1865", "1856/1865~"), ("1868-1871?", "1868/1871?"),
    ("late 17th-19th centuries", "16XX/18XX"), ("100-44 BC", "-0099/-0043"),
    ("100 BC - AD 14", "-0099/0014"), ("1985 - present", "1985/.."), ("1985 - ?", "1985/"),
    ("unknown - 1985", "/1985"), ("1857 - mid 1860s", "1857/186X"),
    ("summer 2004 - spring 2005", "2004-22/2005-21"),
    ("between 1860 and 1870", "[1860..1870]"), ("between May 2001 and 2003", "[2001-05..2003-12]"),
    ("between 1 and 3 May 2004", "[2004-05-01..2004-05-03]"),
    // One of several, all of several.
    ("1863 or 1864", "[1863,1864]"), ("4 or 5 May 2006", "[2006-05-04,2006-05-05]"),
    ("4, 5 or 6 May 2006", "[2006-05-04,2006-05-05,2006-05-06]"),
    ("May/June 2004", "[2004-05,2004-06]"), ("summer/autumn 2005", "[2005-22,2005-23]"),
    ("1998, 2001 and 2003", "{1998,2001,2003}"),
    ("1960 & December 1961", "{1960,1961-12}"), ("early 1950s or 1960s", "[1950..1953,196X]"),
    // Nothing is known.
    ("unknown", "XXXX"), ("n.d.", "XXXX"), ("undated", "XXXX"),
  ])
  func `are read`(_ text: String, _ expected: String) throws {
    #expect(try DateReader().read(text).description == expected)
  }

  @Test(
    arguments: [
      ("03/04/2005", .dmy, "2005-04-03"), ("03/04/2005", .mdy, "2005-03-04"),
      ("3.4.2005", .dmy, "2005-04-03"), ("1-3-2005", .mdy, "2005-01-03"),
      ("from 03/04/2005 to 05/06/2005", .dmy, "2005-04-03/2005-06-05"),
      ("2005-03-04", .dmy, "2005-03-04"), ("2005/03/04", .dmy, "2005-03-04"),
    ] as [(String, NumericOrder, String)])
  func `of three numbers are read in the order that is given`(
    _ text: String, _ order: NumericOrder, _ expected: String
  ) throws {
    #expect(try DateReader(order: order).read(text).description == expected)
  }

  @Test(arguments: [
    ("", "empty"), ("  ", "empty"), ("hello world", "“hello” is no word"),
    ("4 Juni 2006", "“Juni”"), ("1875, printed 1890", "“printed”"), ("2001;2002", "“;”"),
    ("03/04/2005", "may be 2005-04-03 or 2005-03-04"), ("c. 1/2/1900", "“1/2/1900” may be"),
    ("3/4/05", "“3/4/05” is no whole year"), ("4 Aug 06", "“06” is no whole year"),
    ("'90s", "“90s” is no whole year"), ("800 to 900", "“800” is no whole year"),
    ("13/13/2005", "“13/13/2005” is no day, month or year"),
    ("2006-13", "“2006-13” has no such month"), ("1914-18", "1914-1918"),
    ("31 February 2001", "There is no 31 February in 2001"),
    ("29 February 1900", "There is no 29 February in 1900"),
    ("Monday, 4 August 2006", "was a Friday, not a Monday"), ("Friday", "“Friday” needs"),
    ("late", "“late” needs"), ("late 1800s", "ten years or of a hundred"), ("12 May [2005]", "“[”"),
    ("4th 2006", "“4th 2006” needs a month"),
    ("before", "after “before”"),
    ("1985 -", "after “-”"), ("- 1985", "“-” has no place"), ("between 1985", "after “1985”"),
    ("May 2006 May", "“May” is a second month"), ("1985 1986", "“1986” is a second year"),
    ("3 4 May 2006", "“4” is a second day"), ("Q5 2001", "“5” is no day"),
    ("12006", "“12006” is no day, month or year"), ("early January", "a year is missing"),
    ("4 August 2006 10:30", "2006-08-04T10:30:00"),
    ("early 440s BC", "“early 440s BC” has no place"),
    ("2006 to 2001", "The interval ends"), ("between 1870 and 1860", "earlier date to a later"),
    ("after 1860 and before 1870", "“1870” has no place"),
    // What was meant as EDTF is told so.
    ("199u", "now “X”"), ("2004/open", "now “..”"), ("[1667, 1668]", "a space at position 7"),
    ("2001-02-30", "There is no 30 February in 2001"), ("2006-08-04T25:00:00", "no hour 25"),
  ])
  func `that cannot be understood are refused with the word`(
    _ text: String, _ piece: String
  ) throws {
    let error = #expect(throws: DateReadingError.self) { try DateReader().read(text) }
    #expect(error?.message.contains(piece) == true, "\(error?.message ?? "")")
  }

  @Test(arguments: [
    "2006-08-04", "2006-08", "2006", "2006-08-04?", "2006~", "2006-08%", "2001-21", "2001-24~",
    "2001-25", "2001-33?", "2001-37", "2001-38", "2001-39", "2001-40", "2001-41", "199X", "186X~",
    "-0043", "-0043-03-15", "0079", "0000", "Y-170000000", "2004-XX", "2004-06-XX", "XXXX-12-25",
    "1985/..", "../1985", "1985/", "/1985", "2001/2003", "2001-12~/2002-01~", "2001-39/2002-37",
    "[..1984]", "[1984-05..]", "[1667,1760-12]", "{1960,1961-12}", "[1960,1961,1963]", "XXXX",
    "2004-06-11?/2004-07-01", "-0099/0014",
  ])
  func `that labels are made of are read back`(_ text: String) throws {
    let date = try EDTFDate(parsing: text)
    #expect(try DateReader().read(date.label) == date, "\(date.label)")
  }

  @Test func `of any words at all are refused, or mean what can be parsed`() throws {
    var random = SeededGenerator(seed: 5)
    let words = [
      "4", "31", "1st", "2006", "1860s", "70s", "44", "19th", "BC", "AD", "May", "february", "Fri",
      "spring", "winter", "century", "half", "quarter", "Q3", "early", "mid", "end", "of", "the",
      "circa", "?", "~", "maybe", "before", "after", "since", "until", "between", "from", "to",
      "-", "–", "/", "and", "or", ",", "or earlier", "onwards", "present", "unknown", "day",
      "month", "first", "last", "twenty", "2006-08-04", "3/4/2005", "12345678", "99999999999999",
      "170,000,001", "(", ")", "é", "\u{0}", "..",
    ]
    var readings = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...7, using: &random)
      let text = (0..<count).map { _ in words[Int.random(in: words.indices, using: &random)] }
        .joined(separator: Bool.random(using: &random) ? " " : "")
      guard let date = try? DateReader().read(text) else { continue }
      readings += 1
      #expect(try EDTFDate(parsing: date.description) == date, "\(text)")
    }
    #expect(readings > 1_000)
  }

  @Test func `may be as long as a thousand bytes, and EDTF longer`() throws {
    let long = String(repeating: "in ", count: 400) + "2006"
    #expect(throws: DateReadingError.tooLong(limit: 1_000)) { try DateReader().read(long) }
    let set = "[" + (1000...1900).map(String.init).joined(separator: ",") + "]"
    #expect(try DateReader().read(set).precision == .set)
    #expect(throws: DateReadingError.self) {
      try DateReader().read(String(repeating: "1", count: 10_000_000))
    }
  }
}
