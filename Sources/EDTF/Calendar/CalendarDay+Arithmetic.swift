extension CalendarDay {
  /// True of years divisible by 4, save centuries not divisible by 400; so of year 0.
  package static func isLeapYear(_ year: Int64) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days in `month`, which is from 1 to 12.
  package static func lengthOfMonth(_ month: Int, in year: Int64) -> Int {
    switch month {
    case 2: isLeapYear(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day after; `nil` only on the last day that can be written.
  var next: CalendarDay? {
    if day < Self.lengthOfMonth(month, in: year) {
      return CalendarDay(existing: year, month, day + 1)
    }
    if month < 12 { return CalendarDay(existing: year, month + 1, 1) }
    return year == .max ? nil : .first(of: year + 1)
  }

  /// The day before; `nil` only on the first day that can be written.
  var previous: CalendarDay? {
    if day > 1 { return CalendarDay(existing: year, month, day - 1) }
    if month > 1 { return CalendarDay(lastOf: month - 1, in: year) }
    return year == .min ? nil : .last(of: year - 1)
  }

  /// The last day of `month`, which is from 1 to 12.
  init(lastOf month: Int, in year: Int64) {
    self.init(existing: year, month, Self.lengthOfMonth(month, in: year))
  }

  /// The same day some years and months on or back, or the last of its month where that is shorter.
  ///
  /// `nil` where the year would leave `Int64`.
  func adding(years: Int64, months: Int = 0) -> CalendarDay? {
    let index = month - 1 + months
    let carried = index >= 0 ? index / 12 : (index - 11) / 12
    let (nearYear, nearOverflow) = year.addingReportingOverflow(Int64(carried))
    let (farYear, farOverflow) = nearYear.addingReportingOverflow(years)
    guard !nearOverflow, !farOverflow else { return nil }
    let newMonth = index - carried * 12 + 1
    let length = Self.lengthOfMonth(newMonth, in: farYear)
    return CalendarDay(existing: farYear, newMonth, min(day, length))
  }

  var firstOfMonth: CalendarDay { CalendarDay(existing: year, month, 1) }

  var endOfMonth: CalendarDay { CalendarDay(lastOf: month, in: year) }
}
