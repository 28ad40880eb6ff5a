/// A day of the proleptic Gregorian calendar.
///
/// The year is astronomical: year 0 is 1 BC, and every `Int64` is a year.
/// Only days that exist can be made; days are ordered in time.
package struct CalendarDay: Hashable, Sendable {
  /// Any number: 0 is 1 BC, -43 is 44 BC.
  package let year: Int64
  @usableFromInline let monthByte: UInt8
  @usableFromInline let dayByte: UInt8

  /// From 1 to 12.
  package var month: Int { Int(monthByte) }

  /// From 1 to the length of the month.
  package var day: Int { Int(dayByte) }

  /// `nil` where the calendar has no such day: 29 February 2001, 31 June, month 13.
  package init?(year: Int64, month: Int, day: Int) {
    guard 1...12 ~= month, 1...31 ~= day else { return nil }
    guard day <= 28 || day <= Self.lengthOfMonth(month, in: year) else { return nil }
    self.init(existing: year, month, day)
  }

  /// The caller has made sure that the day exists.
  init(existing year: Int64, _ month: Int, _ day: Int) {
    self.year = year
    monthByte = UInt8(truncatingIfNeeded: month)
    dayByte = UInt8(truncatingIfNeeded: day)
  }

  static func first(of year: Int64) -> CalendarDay { CalendarDay(existing: year, 1, 1) }

  static func last(of year: Int64) -> CalendarDay { CalendarDay(existing: year, 12, 31) }

  /// The day before which none can be written.
  static let minimum = first(of: .min)

  /// The day after which none can be written.
  static let maximum = last(of: .max)
}

extension CalendarDay: Comparable {
  /// Earlier days come first.
  @inlinable
  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    guard left.year == right.year else { return left.year < right.year }
    return left.dayOfYear < right.dayOfYear
  }

  /// Whether `left` does not come before `right`.
  @inlinable
  package static func >= (left: CalendarDay, right: CalendarDay) -> Bool { !(left < right) }

  /// Whether `left` comes after `right`.
  @inlinable
  package static func > (left: CalendarDay, right: CalendarDay) -> Bool { right < left }

  /// A number that ascends through the year.
  @usableFromInline var dayOfYear: UInt16 { UInt16(monthByte) << 8 | UInt16(dayByte) }
}

extension CalendarDay: CustomStringConvertible {
  /// `2006-08-04`; the year has at least four digits, and `-` before it where it is negative.
  package var description: String {
    var text = Self.text(ofYear: year)
    text += month < 10 ? "-0" : "-"
    text += String(month)
    text += day < 10 ? "-0" : "-"
    text += String(day)
    return text
  }

  /// A year in at least four digits, after `-` where it is negative: `0800`, `-0043`, `12006`.
  package static func text(ofYear year: Int64) -> String {
    let digits = String(year.magnitude)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    return (year < 0 ? "-" : "") + zeros + digits
  }
}
