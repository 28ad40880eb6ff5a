import EDTF
import Testing

@Suite struct `Parsing a date` {
  @Test(arguments: try CaseFile.rows("valid.tsv", fields: 3))
  func `a valid text parses at its level`(row: [String]) throws {
    let date = try EDTFDate(parsing: row[0])
    if row[1] != "-" { #expect(String(date.level) == row[1]) }
  }

  @Test(arguments: try CaseFile.rows("invalid.tsv", fields: 3))
  func `an invalid text is refused for its reason`(row: [String]) {
    let error = #expect(throws: EDTFError.self) { try EDTFDate(parsing: row[0]) }
    let name = error.map { "\($0)".prefix { $0 != "(" } }
    #expect(name == row[1][...])
  }

  @Test func `the files of cases are there`() throws {
    #expect(try CaseFile.rows("valid.tsv", fields: 3).count == 594)
    #expect(try CaseFile.rows("invalid.tsv", fields: 3).count == 396)
    #expect(try CaseFile.rows("bounds.tsv", fields: 4).count == 559)
  }

  @Test(arguments: [
    ("2001-13", EDTFError.noSuchMonth(13)), ("2001-00", .noSuchMonth(0)),
    ("2001-01-32", .noSuchDay(32)), ("2001-02-29", .notInMonth(day: 29, month: 2, year: 2001)),
    ("19X1-02-29", .notInMonth(day: 29, month: 2, year: nil)), ("199u", .draft(.unknownDigit)),
    ("199x", .draft(.maskedDigit)), ("2004/open", .draft(.openWord)),
    ("unknown/2004", .draft(.unknownWord)), ("2004?~", .draft(.doubleQualifier)),
    ("(2004)?-06", .draft(.group)), ("y17e7", .draft(.longYear)), ("1950p2", .draft(.precision)),
    ("2001-21^southernHemisphere", .draft(.seasonPlace)), ("Y17e7", .lowerCase(101, position: 3)),
    ("1950s2", .lowerCase(115, position: 4)), ("2001 ", .whiteSpace(position: 4)),
    ("20010506", .yearIsLong(digits: 8)), ("2001-0506", .needsTwoDigits(.month)),
    ("-0000-05", .yearZeroIsNegative), ("Y9223372036854775808", .yearIsOutOfRange),
    ("Y1E19", .yearIsOutOfRange), ("Y9E18S1", .yearIsOutOfRange), ("", .empty),
    ("1985/04/12", .intervalHasParts(3)), ("Feb-2001", .words(position: 0)),
    ("2001-06-~~05", .qualifierTwice(position: 9)), ("[2002..2001]", .rangeIsReversed),
    ("[2001-22..2001-21]", .rangeIsReversed), ("[2001-21..2001-33]", .rangeMixesPrecisions),
    ("Y1234X", .yearWithPrefixIsMasked), ("2001-05-06-07", .tooManyComponents),
    ("192X-21-05", .seasonHasDay(code: 21)), ("199?", .yearIsShort(digits: 3)),
    ("-Y50045", .unexpected(0x59, position: 1)), ("-Y15E7", .unexpected(0x59, position: 1)),
  ])
  func `an error tells the component and the facts`(text: String, error: EDTFError) {
    #expect(throws: error) { try EDTFDate(parsing: text) }
  }

  @Test(arguments: [
    "Y9223372036854775807", "Y-9223372036854775808", "Y9E18", "Y-9223372036854775807S19",
    "Y92E17S19", "Y12345S5?", "0500S1", "0000S1", "-0001S1", "[..2001..]", "[2001..2001]",
    "[1995..199X]", "XXXX", "-XXXX",
    "?Y17000",
  ])
  func `what is at the edge of the grammar parses`(text: String) throws {
    #expect(try EDTFDate(parsing: text).description.isEmpty == false)
  }

  @Test func `the short way for plain dates reads what the grammar reads`() throws {
    for year in ["0000", "1900", "2004", "9999"] {
      for month in 0...13 {
        for day in 0...32 {
          for mark in ["", "?", "~", "%"] {
            let text =
              "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)\(mark)"
            expectSame(text)
          }
        }
      }
    }
    for text in ["2004", "2004?", "2004-06~", "2004-13", "2004-21", "2004-1", "200a", "2004+06"] {
      expectSame(text)
    }
  }

  /// An interval reads its ends by the grammar only.
  private func expectSame(_ text: String) {
    let short = try? EDTFDate(parsing: text)
    let long = try? EDTFDate(parsing: text + "/..")
    if short?.earliest != long?.earliest || short.map({ "\($0)/.." }) != long?.description {
      Issue.record("\(text)")
    }
  }
}
