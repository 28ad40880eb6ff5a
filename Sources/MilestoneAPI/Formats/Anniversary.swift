import EDTF
import HTTP

/// The day on which the anniversaries of a day begin in a calendar.
///
/// It is the latest that was not over when the dataset was written, as many programs do not know years
/// long gone, and list every year from the first. A day yet to come is its own.
struct Anniversary {
  /// From 1 to 9999, as a calendar has no others.
  let year: Int64
  let month: Int
  let day: Int

  /// True of 29 February, which only leap years have.
  var isLeapDay: Bool { (month, day) == (2, 29) }

  /// The anniversary of a date; nil where it does not say one day of a known year.
  init?(of date: EDTFDate, asOf modified: HTTPDate) {
    guard date.year != nil, let day = date.earliest, day == date.latest,
      date.precision == .day || date.precision == .time,
      let today = Self.day(of: modified)
    else { return nil }
    month = day.month
    self.day = day.day
    year = day > today ? day.year : Self.year(of: day, upTo: today)
    guard 1...9999 ~= year else { return nil }
  }

  /// As in `19690720`.
  var text: String {
    let digits = [month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return YearSyntax.text(year) + digits.joined()
  }

  private static func day(of moment: HTTPDate) -> CalendarDay? {
    let (month, day) = moment.monthAndDay
    return Int64(moment.rfc3339.prefix(4)).flatMap {
      CalendarDay(year: $0, month: month, day: day)
    }
  }

  /// The day is not after `today`, so the search ends at the day itself at the latest.
  private static func year(of day: CalendarDay, upTo today: CalendarDay) -> Int64 {
    var year = today.year
    while year > day.year {
      if let other = CalendarDay(year: year, month: day.month, day: day.day), other <= today {
        return year
      }
      year -= 1
    }
    return day.year
  }
}
