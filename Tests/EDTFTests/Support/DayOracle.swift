import EDTF

/// The days that a text means, found by going through the calendar day by day.
///
/// It shares nothing with what it checks, and knows years 2000 to 2099 and no qualifiers.
struct DayOracle {
  struct Day {
    let year: Int
    let month: Int
    let day: Int
  }

  /// Ascending, as indices of the calendar.
  let days: [Int]

  /// Every day from 1999 to 2101.
  static let calendar: [Day] = (1999...2101).flatMap { year in
    (1...12).flatMap { month in
      (1...length(month, year)).map { Day(year: year, month: month, day: $0) }
    }
  }

  private static let indicesOfYears = Dictionary(grouping: calendar.indices) { calendar[$0].year }

  private static func length(_ month: Int, _ year: Int) -> Int {
    [31, year % 4 == 0 && year != 2100 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// The days whose digits fit a date without season: `20X1-0X-1X`.
  init(pattern: String) {
    let fields = pattern.split(separator: "-").map(Array.init)
    let months = Set((1...12).filter { fields.count < 2 || Self.fits($0, fields[1]) })
    let dayNumbers = Set((1...31).filter { fields.count < 3 || Self.fits($0, fields[2]) })
    days = Self.years(fields[0]).flatMap { Self.indicesOfYears[$0] ?? [] }.filter { index in
      months.contains(Self.calendar[index].month) && dayNumbers.contains(Self.calendar[index].day)
    }
  }

  /// The days of months that follow each other, in years whose digits fit.
  init(years: String, firstMonth: Int, monthCount: Int) {
    days = Self.years(Array(years)).flatMap { year in
      ((Self.indicesOfYears[year] ?? []) + (Self.indicesOfYears[year + 1] ?? [])).filter { index in
        let day = Self.calendar[index]
        let monthsOn = (day.year - year) * 12 + day.month - firstMonth
        return (0..<monthCount).contains(monthsOn)
      }
    }
  }

  private static func years(_ digits: [Character]) -> [Int] {
    (2000...2099).filter { fits($0, digits) }
  }

  private static func fits(_ number: Int, _ digits: [Character]) -> Bool {
    let text = number < 10 ? "0\(number)" : "\(number)"
    return zip(text, digits).allSatisfy { $1 == "X" || $0 == $1 }
  }

  /// How the days lie to those of `ranges`, which are indices of the calendar.
  func match(_ ranges: [ClosedRange<Int>]) -> DateMatch {
    var inside = 0
    for day in days where ranges.contains(where: { $0.contains(day) }) { inside += 1 }
    return inside == 0 ? .none : inside == days.count ? .certain : .possible
  }
}
