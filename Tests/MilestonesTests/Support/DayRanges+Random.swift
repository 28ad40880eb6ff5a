import EDTF
import TestSupport

extension DayRange {
  /// Some days of the years that ``RandomDates`` has, or a little before and after; a side may be
  /// open.
  static func random(using generator: inout SeededGenerator) -> DayRange {
    if Int.random(in: 0..<3, using: &generator) == 0 {
      return DayRange(year: Int64.random(in: 1986...2020, using: &generator))
    }
    let days = [CalendarDay.random(using: &generator), .random(using: &generator)].sorted()
    let (isOpenBefore, isOpenAfter) = (
      Int.random(in: 0..<8, using: &generator) == 0, Int.random(in: 0..<8, using: &generator) == 0
    )
    return DayRange(
      earliest: isOpenBefore ? nil : days[0], latest: isOpenAfter ? nil : days[1]) ?? .always
  }
}

extension DayRanges {
  /// The union of up to four ranges.
  static func random(using generator: inout SeededGenerator) -> DayRanges {
    let count = Int.random(in: 1...4, using: &generator)
    return DayRanges((0..<count).map { _ in DayRange.random(using: &generator) })
  }
}

extension CalendarDay {
  /// A day of the years 1988 to 2018.
  static func random(using generator: inout SeededGenerator) -> CalendarDay {
    let year = Int64.random(in: 1988...2018, using: &generator)
    let month = Int.random(in: 1...12, using: &generator)
    let length = CalendarDay.lengthOfMonth(month, in: year)
    let day = Int.random(in: 1...length, using: &generator)
    return CalendarDay(year: year, month: month, day: day) ?? .random(using: &generator)
  }
}
