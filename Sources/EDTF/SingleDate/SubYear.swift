/// A season, quarter, third or half of a year, by its code from 21 to 41.
///
/// Seasons are those of meteorology, and without a place those of the northern hemisphere.
/// A winter, or a southern summer, ends in February of the next year.
struct SubYear: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case season
    case quarter
    case third
    case half
  }

  let code: UInt8

  /// `nil` for codes that name nothing.
  init?(code: Int) {
    guard 21...41 ~= code else { return nil }
    self.code = UInt8(code)
  }

  var kind: Kind {
    switch code {
    case ...32: .season
    case ...36: .quarter
    case ...39: .third
    default: .half
    }
  }

  /// From 1 to 12.
  var firstMonth: Int {
    switch code {
    case 29...32: (Int(code) - 29 + 2) % 4 * 3 + 3
    case ...28: (Int(code) - 21) % 4 * 3 + 3
    case ...36: (Int(code) - 33) * 3 + 1
    case ...39: (Int(code) - 37) * 4 + 1
    default: (Int(code) - 40) * 6 + 1
    }
  }

  var monthCount: Int {
    switch kind {
    case .season, .quarter: 3
    case .third: 4
    case .half: 6
    }
  }

  var reachesNextYear: Bool { firstMonth == 12 }

  /// `year` is one of four digits, as seasons take no other.
  func firstDay(in year: Int64) -> CalendarDay { CalendarDay(existing: year, firstMonth, 1) }

  func lastDay(in year: Int64) -> CalendarDay {
    reachesNextYear
      ? CalendarDay(lastOf: 2, in: year + 1)
      : CalendarDay(lastOf: firstMonth + monthCount - 1, in: year)
  }
}
