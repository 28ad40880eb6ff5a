import EDTF
import TestSupport
import Testing

@Suite struct `Certainty of a date` {
  @Test(arguments: [
    ("2005", "within 2005-01-01..2005-12-31"), ("2005~", "within 2004-01-01..2006-12-31"),
    ("2004-06~", "within 2003-05-01..2005-07-31"), ("2004-06-11~", "within 2003-05-10..2005-07-12"),
    ("2004-~06", "within 2004-05-01..2004-07-31"), ("2004-06-~11", "within 2004-06-10..2004-06-12"),
    ("2001-21~", "within 1999-12-01..2002-08-31"), ("2005?", "never"), ("2004-?06", "never"),
    ("19X1", "irregular"), ("2001/2003", "during 2001-12-31..2003-01-01"),
    ("2004-02-29~", "within 2003-01-28..2005-03-30"),
    ("1985/..", "during 1985-12-31.."), ("../1985", "during ..1985-01-01"), ("../..", "during .."),
    ("1985/", "within 1985-01-01..1985-12-31"), ("/..", "never"), ("1985?/1990", "never"),
    ("2004/2004", "within 2004-01-01..2004-12-31"), ("[1984..]", "within 1984-01-01.."),
    ("[1962,1964]", "irregular"), ("{1962,1963}", "irregular"), ("[1962,1963?]", "never"),
  ])
  func `an index keeps when a date is certain`(text: String, certainty: String) throws {
    #expect(Self.text(of: try EDTFDate(parsing: text).certainty) == certainty)
  }

  @Test func `it agrees with what matching says, of one range and of many`() {
    var generator = SeededGenerator(seed: 10)
    let years = (1985...2020).map { Int64($0) }
    for date in DateTexts.dates(4_000, seed: 11) {
      for _ in 0..<4 {
        let picked = years.shuffled(using: &generator).prefix(
          Int.random(in: 1...30, using: &generator))
        var ranges = picked.map { DayRange(year: $0) }
        if Bool.random(using: &generator), let day = date.earliest {
          ranges.append(DayRange(earliest: day, latest: nil) ?? .always)
        }
        check(date, with: DayRanges(ranges))
      }
      check(date, with: DayRanges(date.bounds))
    }
  }

  private func check(_ date: EDTFDate, with days: DayRanges) {
    let match = date.match(days)
    let isCertain: Bool? =
      switch date.certainty {
      case .never: false
      case .within(let range): days.contains(range)
      case .during(let range): days.overlaps(range)
      case .irregular: nil
      }
    if let isCertain, isCertain != (match == .certain) { Issue.record("\(date) with \(days)") }
    let overlaps = days.overlaps(date.bounds)
    if match > .none, !overlaps { Issue.record("\(date) has no day in \(days)") }
    if date.isContiguous, overlaps, match == .none { Issue.record("\(date) has gaps in \(days)") }
  }

  private static func text(of certainty: DateCertainty) -> String {
    switch certainty {
    case .never: "never"
    case .irregular: "irregular"
    case .within(let range): "within \(text(of: range))"
    case .during(let range): "during \(text(of: range))"
    }
  }

  private static func text(of range: DayRange) -> String {
    (range.earliest?.description ?? "") + ".." + (range.latest?.description ?? "")
  }
}
