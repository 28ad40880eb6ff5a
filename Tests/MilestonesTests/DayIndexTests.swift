import EDTF
import TestSupport
import Testing

@testable import Milestones

@Suite struct `Finding dates by their days` {
  /// Dates that fill their bounds, dates that do not, and both.
  enum Kind: CaseIterable { case regular, irregular, any }

  @Test(arguments: Kind.allCases)
  func `agrees with asking each date`(kind: Kind) {
    var generator = SeededGenerator(seed: 20)
    for size in [0, 1, 3, 40] {
      let dates = Self.dates(size, kind, seed: UInt64(size))
      let index = DayIndex(dates)
      for _ in 0..<80 {
        let days = DayRanges.random(using: &generator)
        let matching = dates.indices.filter { dates[$0].match(days) >= .possible }
        let certain = dates.count { $0.match(days) == .certain }
        #expect(index.total(days) == matching.count, "\(dates) in \(days)")
        #expect(index.certain(days) == certain, "\(dates) in \(days)")
        for offset in stride(from: 0, through: matching.count + 1, by: 3) {
          for limit in [0, 1, 2, 7, size] {
            let page = Array(matching.dropFirst(offset).prefix(limit))
            let found = index.positions(in: days, offset: offset, limit: limit)
            #expect(found == page, "\(dates) in \(days)")
          }
        }
      }
    }
  }

  @Test func `finds no date where no day is asked for`() throws {
    let index = DayIndex([try EDTFDate(parsing: "../.."), try EDTFDate(parsing: "XXXX-01-11")])
    #expect(index.total(DayRanges([])) == 0)
    #expect(index.certain(DayRanges([])) == 0)
    #expect(index.positions(in: DayRanges([]), offset: 0, limit: 9) == [])
  }

  @Test func `finds all where every day is`() {
    let dates = Self.dates(50, .any, seed: 21)
    let index = DayIndex(dates)
    #expect(index.total(DayRanges(.always)) == 50)
    #expect(index.positions(in: DayRanges(.always), offset: 0, limit: 50) == Array(0..<50))
  }

  private static func dates(_ count: Int, _ kind: Kind, seed: UInt64) -> [EDTFDate] {
    var texts = DateTexts(seed: seed)
    var dates: [EDTFDate] = []
    while dates.count < count {
      let text =
        switch kind {
        case .regular: texts.regular()
        case .irregular: texts.irregular()
        case .any: texts.any()
        }
      if let date = try? EDTFDate(parsing: text) { dates.append(date) }
    }
    return dates.sorted()
  }
}
