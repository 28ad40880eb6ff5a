import EDTF
import TestSupport
import Testing

@Suite struct `Hostile texts` {
  @Test func `a text of ten megabytes is refused before it is read`() {
    let limit = EDTFDate.maximumBytes
    for text in ["1", "X", "[", "2001,", "~", "🎉"] {
      let long = String(repeating: text, count: 10_000_000 / text.utf8.count)
      #expect(throws: EDTFError.tooLong(bytes: long.utf8.count, limit: limit)) {
        try EDTFDate(parsing: long)
      }
    }
  }

  @Test(arguments: [
    "Y1E400", "Y1E99999999999999999999999", "Y99999999999999999999", "Y9E18S1", "1950S99999999999",
    "Y-9223372036854775809", "Y10E18", "Y1E0", "2001-99-99", "----", "{{{{", "[[2001]]", "2001////",
  ])
  func `numbers and brackets beyond all bounds are refused`(text: String) {
    #expect(throws: EDTFError.self) { try EDTFDate(parsing: text) }
  }

  @Test func `a set may have a thousand members and no more`() throws {
    let thousand = Array(repeating: "2001", count: 1_000).joined(separator: ",")
    #expect(try EDTFDate(parsing: "[\(thousand)]").year == 2001)
    #expect(throws: EDTFError.setHasTooManyMembers(limit: 1_000)) {
      try EDTFDate(parsing: "[\(thousand),2001]")
    }
  }

  @Test func `the widest ranges and masks cost no more than small ones`() throws {
    let days = DayRanges((0..<1_000).map { DayRange(year: $0 * 2) })
    let texts = [
      "{0000-01-01..9999-12-31}", "[Y-9223372036854775807..Y9223372036854775807]", "XXXX-XX-3X",
      "{" + Array(repeating: "XX00-02-29", count: 900).joined(separator: ",") + "}",
      "[" + Array(repeating: "0000-01-01..9999-12-31", count: 900).joined(separator: ",") + "]",
    ]
    for text in texts {
      let date = try EDTFDate(parsing: text)
      #expect(date.match(days) >= .possible)
      #expect(!date.label.isEmpty && date.year != nil || date.earliest != nil)
    }
  }

  @Test func `repetition and nesting of any byte is read in linear time`() {
    let starts = ["", "2001", "[", "{2001,", "2001-05-", "Y", "2001/", "~"].map { Array($0.utf8) }
    for byte in UInt8.min...UInt8.max {
      for start in starts { _ = try? EDTFDate(parsing: (start + [byte, byte, byte]).span) }
    }
    let time = ContinuousClock().measure {
      for repeated in ["X", "~", "[", "/", "..", "2001,", "x", "u", "9", "S2"] {
        for start in starts {
          let count = (EDTFDate.maximumBytes - 8) / repeated.utf8.count
          let bytes = start + Array(String(repeating: repeated, count: count).utf8)
          if (try? EDTFDate(parsing: bytes.span)) != nil { Issue.record("\(repeated)") }
        }
      }
    }
    #expect(time < .seconds(20))
  }

  @Test func `every text of one and of two bytes is a date or an error`() {
    for first in UInt8.min...UInt8.max {
      expectSound([first])
      for second in UInt8.min...UInt8.max { expectSound([first, second]) }
    }
  }

  @Test func `dates with bytes changed, added and left out are dates or errors`() {
    var generator = SeededGenerator(seed: 12)
    let alphabet = Array("0123456789XYEST-/?~%[]{},.:Z+ uxop\u{0}é".utf8)
    var texts = DateTexts(seed: 13)
    for _ in 0..<20_000 {
      var bytes = Array(texts.any().utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0...bytes.count, using: &generator)
        let byte = alphabet.randomElement(using: &generator) ?? 0
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.insert(byte, at: place)
        case 1 where place < bytes.count: bytes[place] = byte
        default: if place < bytes.count { bytes.remove(at: place) }
        }
      }
      expectSound(bytes)
    }
  }

  /// All that can be asked of a date, or of an error, is answered.
  private func expectSound(_ bytes: [UInt8]) {
    do throws(EDTFError) {
      let date = try EDTFDate(parsing: bytes.span)
      let answers = [date.label, date.description, "\(date.certainty)", "\(date.precision)"]
      let match = date.match(DayRange(year: 2004))
      if answers.contains(where: \.isEmpty)
        || match > .none && !date.bounds.overlaps(.init(year: 2004))
      {
        Issue.record("\(date)")
      }
    } catch {
      if error.message.isEmpty { Issue.record("\(bytes)") }
    }
  }
}
