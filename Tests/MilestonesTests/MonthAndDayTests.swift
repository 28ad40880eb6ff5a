import Milestones
import Testing

@Suite struct `A day of the year` {
  @Test(arguments: zip(1...12, [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]))
  func `is one that some year has`(month: Int, length: Int) {
    for day in 1...length { #expect(MonthAndDay(month: month, day: day)?.day == day) }
    for day in [0, -1, length + 1, .min, .max] {
      #expect(MonthAndDay(month: month, day: day) == nil)
    }
    #expect(MonthAndDay(month: month)?.month == month)
    #expect(MonthAndDay(month: month)?.day == nil)
  }

  @Test(arguments: [0, -1, 13, Int.max, Int.min])
  func `has one of twelve months`(month: Int) {
    #expect(MonthAndDay(month: month) == nil)
    #expect(MonthAndDay(month: month, day: 1) == nil)
  }
}
