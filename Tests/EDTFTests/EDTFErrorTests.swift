import EDTF
import Testing

@Suite struct `Message of an error` {
  @Test(arguments: [
    ("2001-13", "There is no month 13: write 01 to 12, or 21 to 41 for a season."),
    ("2001-02-29", "There is no 29 February in 2001."),
    ("-0043-02-30", "There is no 30 February in 44 BC."),
    ("XXXX-02-30", "There is no 30 February in any year that fits."),
    ("199u", "An unknown digit is now “X”, not “u”: 199X, 2004-XX."),
    ("2004/open", "“open” is now “..”: 2004/.."),
    (
      "2001/2000",
      "The interval ends (2000-12-31 at the latest) before it starts (2001-01-01 at the earliest)."
    ),
    ("2001-05-06T10:20", "The time needs hours, minutes and seconds: T10:20:30."),
    ("2001\u{7}", "Byte 0x7 at position 5 has no place there; write 2001-05-06."),
    ("2001-05-", "The day needs two digits: 2001-05-06."),
    ("[2001", "The closing bracket is missing."),
    ("Y", "The date ends too soon."), ("+2001", "A year takes no plus sign."),
  ])
  func `it says what is wrong and how to mend it`(text: String, message: String) {
    let error = #expect(throws: EDTFError.self) { try EDTFDate(parsing: text) }
    #expect(error?.message == message)
  }

  @Test(arguments: try CaseFile.rows("invalid.tsv", fields: 3))
  func `it is a short sentence without the input in it`(row: [String]) {
    let error = #expect(throws: EDTFError.self) { try EDTFDate(parsing: row[0]) }
    let message = error?.message ?? ""
    #expect(message.count <= 110)
    #expect(message.hasSuffix(".") && message.first?.isUppercase == true || message.hasPrefix("“"))
  }

  @Test func `each form of the draft has its own`() {
    let messages = DraftForm.allCases.map { EDTFError.draft($0).message }
    #expect(Set(messages).count == DraftForm.allCases.count)
  }
}
