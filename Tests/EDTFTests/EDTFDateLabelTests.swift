import EDTF
import Testing

@Suite struct `Label of a date` {
  @Test(arguments: [
    ("2006-08-04", "4 August 2006"), ("2000-02", "February 2000"), ("2005", "2005"),
    ("2005~", "about 2005"), ("2005?", "2005 (uncertain)"), ("2005%", "about 2005 (uncertain)"),
    ("2000-07?", "July 2000 (uncertain)"), ("2004-06-11~", "about 11 June 2004"),
    ("?2004-06-~11", "11 June 2004 (year uncertain, day approximate)"),
    ("2004-06~-11", "11 June 2004 (year and month approximate)"),
    ("2004-%06", "June 2004 (month uncertain and approximate)"),
    ("-0043", "44 BC"), ("0000", "1 BC"), ("0001", "AD 1"), ("0800", "800"),
    ("-0043-03-15", "15 March 44 BC"), ("Y-17E7", "170,000,001 BC"), ("Y17E8", "1,700,000,000"),
    ("Y12345", "12,345"), ("9999", "9999"), ("-9999", "10,000 BC"),
    ("Y-9223372036854775808", "9,223,372,036,854,775,809 BC"),
    ("1950S2", "about 1950 (1900–1999)"), ("1950S2?", "about 1950 (1900–1999, uncertain)"),
    ("1950S2~", "about 1950 (1900–1999, approximate)"),
  ])
  func `a plain or qualified date`(text: String, label: String) throws {
    #expect(try EDTFDate(parsing: text).label == label)
  }

  @Test(arguments: [
    ("199X", "1990s"), ("199X~", "about the 1990s"), ("19XX", "1900-1999"), ("000X", "1 BC-AD 9"),
    ("-01XX", "200-101 BC"), ("XXXX", "an unknown year"), ("19X1", "a year 1901-1991 (19X1)"),
    ("2004-XX", "some month in 2004"), ("2004-06-XX", "some day in June 2004"),
    ("2004-XX-XX", "some day in 2004"), ("2004-XX-11", "the 11th of an unknown month, 2004"),
    ("156X-12-25", "25 December of a year 1560-1569"),
    ("XXXX-12-XX", "December of an unknown year"),
    ("XXXX-12", "December of an unknown year"), ("1984-1X", "October-December 1984"),
    ("2004-X0", "October 2004"), ("2004-X1", "January or November 2004"),
    ("2004-05-1X", "some day from 10 to 19 May 2004"), ("2004-05-X0", "10, 20 or 30 May 2004"),
    ("2004-04-3X", "30 April 2004"), ("2005-02-2X", "some day from 20 to 28 February 2005"),
    ("2004-1X-22", "the 22nd of some month in October-December 2004"),
    ("2004-X2-03", "the 3rd of February or December 2004"), ("2004-X1-31", "31 January 2004"),
    ("20XX-XX", "some month of a year 2000-2099"), ("-XXXX", "an unknown year BC"),
  ])
  func `unknown digits`(text: String, label: String) throws {
    #expect(try EDTFDate(parsing: text).label == label)
  }

  @Test(arguments: [
    ("2001-21", "spring 2001"), ("2001-25", "spring 2001 (northern hemisphere)"),
    ("2001-30?", "summer 2001 (southern hemisphere, uncertain)"), ("2001-24", "winter 2001"),
    ("2001-34", "second quarter of 2001"), ("2001-34~", "about the second quarter of 2001"),
    ("2001-37", "early 2001"), ("2001-38", "mid-2001"), ("2001-39", "late 2001"),
    ("2001-40", "first half of 2001"), ("2001-41", "second half of 2001"),
    ("192X-33", "first quarter of a year 1920-1929"), ("XXXX-21", "spring of an unknown year"),
    ("201X-37", "early in a year 2010-2019"), ("2001~-21", "spring 2001 (year approximate)"),
  ])
  func `parts of a year`(text: String, label: String) throws {
    #expect(try EDTFDate(parsing: text).label == label)
  }

  @Test(arguments: [
    ("2000-02/2000-05", "February 2000 – May 2000"), ("2001-39/2002-37", "late 2001 – early 2002"),
    ("1985/..", "since 1985"), ("../1985", "until 1985"), ("1985/", "1985 – unknown end"),
    ("/1985", "unknown start – 1985"), ("../..", "open start – open end"),
    ("/..", "unknown start – open end"), ("../", "open start – unknown end"),
    ("199X/..", "since the 1990s"), ("../2001-33", "until the first quarter of 2001"),
    ("1984?/2004-06~", "1984 (uncertain) – about June 2004"), ("-0100/0100", "101 BC – 100"),
    ("2000/Y10000", "2000 – 10,000"), ("1985~/..", "since about 1985"),
  ])
  func `intervals`(text: String, label: String) throws {
    #expect(try EDTFDate(parsing: text).label == label)
  }

  @Test(arguments: [
    ("[1667,1760-12]", "1667 or December 1760"), ("{1960,1961-12}", "1960 and December 1961"),
    ("[..1984]", "1984 or earlier"), ("[1984..]", "1984 or later"),
    ("{..1984}", "1984 and all earlier years"),
    ("{1984-12..}", "December 1984 and all later months"),
    ("{2001-40..}", "first half of 2001 and all later halves"), ("[2020]", "2020"),
    ("[1670..1672]", "some year from 1670 to 1672"),
    ("{1670..1672}", "every year from 1670 to 1672"),
    ("[1667,1668,1670..1672]", "1667, 1668, or some year from 1670 to 1672"),
    ("{1667,1668,1670}", "1667, 1668 and 1670"), ("[..2001..]", "2001 or earlier or later"),
    ("{2001~,2002?}", "about 2001 and 2002 (uncertain)"),
  ])
  func `sets`(text: String, label: String) throws {
    #expect(try EDTFDate(parsing: text).label == label)
  }

  @Test(arguments: [
    ("1985-04-12T23:20:30", "12 April 1985, 23:20:30"),
    ("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC"),
    ("1985-04-12T03:20:30+05:30", "12 April 1985, 03:20:30 UTC+05:30"),
    ("1985-04-12T23:20:30-11", "12 April 1985, 23:20:30 UTC-11"),
  ])
  func `times`(text: String, label: String) throws {
    #expect(try EDTFDate(parsing: text).label == label)
  }

  @Test func `no label drops a qualifier`() {
    for date in DateTexts.dates(3_000, seed: 5) {
      let label = date.label
      if date.isUncertain, !label.contains("uncertain") { Issue.record("\(date): \(label)") }
      if date.isApproximate, !label.contains("about"), !label.contains("approximate") {
        Issue.record("\(date): \(label)")
      }
    }
  }
}
