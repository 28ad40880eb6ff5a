import EDTF
import Testing

@Suite struct `Order of dates` {
  private let ordered = [
    "../..", "[..1999,2001..]", "[..1984]", "../2004", "../2005", "-0043", "0000", "1999-12-31",
    "2000-01-01", "2000-01", "2000-01~", "2000-37", "2000", "2000?",
    "200X", "2000/..", "2000-02", "2001-12-31T10:20:30", "2001-12-31T10:20:31", "Y17E7",
  ]

  @Test func `an earlier first day comes first, then an earlier last day, then no qualifier`() throws {
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
    for first in dates {
      for second in dates {
        let relations = [first < second, second < first, first == second]
        if relations.count(where: \.self) != 1 { Issue.record("\(first) and \(second)") }
        for third in dates where first < second && second < third && !(first < third) {
          Issue.record("\(first), \(second), \(third)")
        }
      }
    }
  }
}
