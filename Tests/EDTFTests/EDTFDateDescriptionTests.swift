import EDTF
import Testing

@Suite struct `Canonical form of a date` {
  @Test(arguments: [
    ("~2005", "2005~"), ("?2004-06-~11", "2004?-06-~11"), ("?2004-?06-11?", "2004-06-11?"),
    ("2004-06-?11~", "2004-06~-%11"), ("?2001~", "2001%"), ("?2004?-06", "2004?-06"),
    ("2019~-08?-08~", "2019-08%-~08"),
    ("?2004/2005", "2004?/2005"), ("[?2001,2003]", "[2001?,2003]"), ("Y17E7", "Y17E7"),
    ("Y170E6", "Y170E6"), ("-0043", "-0043"), ("?2001-05-06", "2001?-05-06"),
    ("%2001-%05-06", "2001-05%-06"), ("2001-?05-?06", "2001-?05-?06"),
    ("2001-05-06T10:20:30-00:00", "2001-05-06T10:20:30-00:00"),
  ])
  func `a qualifier stands at the right of all it is for`(text: String, canonical: String) throws {
    let date = try EDTFDate(parsing: text)
    #expect(date.description == canonical)
    #expect(try EDTFDate(parsing: canonical) == date)
  }

  @Test func `the level is that of the text, and dates of different levels may be equal`() throws {
    let (left, right) = (try EDTFDate(parsing: "?2005"), try EDTFDate(parsing: "2005?"))
    #expect(left == right)
    #expect(left.hashValue == right.hashValue)
    #expect((left.level, right.level) == (2, 1))
  }

  @Test(arguments: try CaseFile.rows("valid.tsv", fields: 3))
  func `the canonical form of a case parses to an equal date`(row: [String]) throws {
    try expectRoundTrip(EDTFDate(parsing: row[0]))
  }

  @Test func `the canonical form parses to an equal date and prints itself`() throws {
    for date in DateTexts.dates(5_000, seed: 2) { try expectRoundTrip(date) }
  }

  private func expectRoundTrip(_ date: EDTFDate) throws {
    let again = try EDTFDate(parsing: date.description)
    if again != date || again.description != date.description || again.hashValue != date.hashValue {
      Issue.record("\(date) became \(again)")
    }
    if again.level > date.level { Issue.record("\(date) rose to level \(again.level)") }
  }
}
