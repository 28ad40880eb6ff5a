import EDTF
import TestSupport
import Testing

@Suite struct `Order of dates` {
  private let ordered = [
    "[..1984]", "../2004", "../2005", "../..", "[..1999,2001..]", "-0043", "0000", "1999-12-31",
    "2000-01-01", "2000-01", "2000-01~", "2000-37", "2000", "2000?",
    "200X", "2000/..", "2000-02", "2001-12-31T10:20:30", "2001-12-31T10:20:31", "Y17E7",
  ]

  @Test func `an earlier first day comes first, then an earlier last day, then no qualifier`()
    throws
  {
    let dates = try ordered.map { try EDTFDate(parsing: $0) }
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<20 {
      let sorted = dates.shuffled(using: &generator).sorted()
      #expect(sorted.map(\.description) == dates.map(\.description))
    }
  }

  @Test func `it is a total order, with dates without a first or last day`() {
    let dates = DateTexts.dates(90, seed: 4)
    #expect(dates.contains { $0.earliest == nil })
    #expect(dates.contains { $0.latest == nil })
    let isBefore = dates.map { left in dates.map { left < $0 } }
    for first in dates.indices {
      for second in dates.indices {
        let isSame = dates[first] == dates[second]
        let relations = [isBefore[first][second], isBefore[second][first], isSame]
        if relations.count(where: \.self) != 1 { Issue.record("\(dates[first]), \(dates[second])") }
        for third in dates.indices where isBefore[first][second] && isBefore[second][third] {
          if !isBefore[first][third] { Issue.record("\(dates[first]), \(dates[third])") }
        }
      }
    }
  }
}
