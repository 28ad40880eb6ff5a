import EDTF
import Testing

@testable import Milestones

@Suite struct `Finding dates by the day of the year` {
  @Test(
    arguments: [
      (8, nil, ["2006-08-04", "2006-08", "XXXX-08-04", "2005-08-04~"]),
      (8, 4, ["2006-08-04", "XXXX-08-04", "2005-08-04~"]), (2, 29, ["2004-02-29"]),
      (2, nil, ["2004-02-29"]),
      (6, 5, ["2004-06-05T12:00:00Z"]), (1, nil, []), (12, 31, []),
    ] as [(Int, Int?, [String])])
  func `takes those that say it`(month: Int, day: Int?, texts: [String]) throws {
    let all = [
      "2006-08-04", "2006-08", "2006", "XXXX-08-04", "2005-08-04~", "2004-XX-04", "2004-08/2004-09",
      "[2004-08-04]", "2004-02-29", "2004-06-05T12:00:00Z", "2004-21",
    ]
    let index = CalendarIndex(DateColumn(try all.map { try EDTFDate(parsing: $0) }))
    let asked = try #require(MonthAndDay(month: month, day: day))
    #expect(index[asked].page(offset: 0, size: all.count).map { all[$0] } == texts)
  }
}
