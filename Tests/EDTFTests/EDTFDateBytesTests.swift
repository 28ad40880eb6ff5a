import EDTF
import Testing

@Suite struct `A date in bytes` {
  private func expectSame(_ date: EDTFDate) {
    let written = [date.appendDescription, date.appendLabel].map { append in
      var bytes = Array("|".utf8)
      append(&bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect(written == ["|\(date)", "|\(date.label)"])
    for day in [date.earliest, date.latest].compactMap({ $0 }) {
      var bytes: [UInt8] = []
      day.appendDescription(to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == day.description)
    }
  }

  @Test(arguments: [
    "2006-08-04", "2006-12-14", "2006-08", "2006", "0999", "0100-01-01", "0099", "0000", "-0001",
    "9999-12-31", "Y10000", "Y1E3", "2006~", "2006-08-04?", "200X", "2006-XX-04", "1950S2",
  ])
  func `is what it is as a text`(text: String) throws {
    expectSame(try EDTFDate(parsing: text))
  }

  @Test func `is what it is as a text, of every kind`() throws {
    for row in try CaseFile.rows("valid.tsv", fields: 3) {
      expectSame(try EDTFDate(parsing: row[0]))
    }
    for date in DateTexts.dates(5_000, seed: 5) { expectSame(date) }
  }
}
