/// Dates as EDTF, from 1900 to 2025.
extension SeededGenerator {
  private static let crowdedDays = [
    "2000-01-01", "1969-07-20", "1989-11-09", "2012-12-12", "1945-05-08", "1999-12-31",
    "1986-04-26", "2020-03-11",
  ]

  /// One in ten is one of a few days, one in ten is fuzzy.
  mutating func date() -> String {
    switch below(10) {
    case 0: pick(Self.crowdedDays)
    case 1: fuzzyDate()
    default: day(of: year())
    }
  }

  private mutating func fuzzyDate() -> String {
    let year = self.year()
    return switch below(20) {
    case 0, 1: String(year)
    case 2, 3: month(of: year)
    case 4: "\(year)~"
    case 5: "\(year)?"
    case 6: month(of: year) + "~"
    case 7: day(of: year) + "?"
    case 8: month(of: year) + "%"
    case 9: "\(year / 10)X"
    case 10: "\(year / 100)XX"
    case 11: "\(year)-2\(1 + below(4))"
    case 12: pick(["\(year)/..", "../\(year)"])
    case 13: pick(["\(year)/", "/\(year)"])
    case 14: "\(month(of: year))/\(month(of: year + 1 + below(9)))"
    case 15: "\(day(of: year))/\(day(of: year + 1))"
    case 16: "[\(year),\(year + 2 + below(5))]"
    case 17: "{\(month(of: year)),\(month(of: year + 1)),\(year + 3)}"
    case 18: "\(year / 100)X\(year % 10)"
    default: "XXXX" + day(of: year).dropFirst(4)
    }
  }

  private mutating func year() -> Int { 1900 + below(126) }

  private mutating func month(of year: Int) -> String {
    "\(year)-\(twoDigits(1 + below(12)))"
  }

  /// No 29 February.
  private mutating func day(of year: Int) -> String {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let month = below(12)
    return "\(year)-\(twoDigits(month + 1))-\(twoDigits(1 + below(lengths[month])))"
  }

  private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
