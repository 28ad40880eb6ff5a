import EDTF
import JSON

/// A date as TimelineJS takes it: a year, which may have a month, which may have a day.
struct TimelineJSDate: Equatable {
  /// Astronomical: 0 is 1 BC.
  let year: Int64

  let month: Int?

  let day: Int?

  /// The ends of a date; nil where no year of it is known.
  ///
  /// The start is as fine as the date is. TimelineJS draws to the beginning of what an end names,
  /// so that is always a day; there is none where the date is one day, month or year, and one that is
  /// open or unknown is left out. What is shown in words is the date's label.
  static func ends(of date: EDTFDate) -> (start: TimelineJSDate, end: TimelineJSDate?)? {
    guard date.year != nil else { return nil }
    let start = date.earliest.map { TimelineJSDate($0, fineness: fineness(of: date, isEnd: false)) }
    let last = date.latest.map { TimelineJSDate($0, fineness: fineness(of: date, isEnd: true)) }
    guard let start else { return last.map { ($0, nil) } }
    let isOne = start == last && (date.precision != .interval || date.earliest == date.latest)
    return (start, isOne ? nil : date.latest.map { TimelineJSDate($0, fineness: .day) })
  }

  /// Whether TimelineJS can draw it on the scale that dates of JavaScript have.
  var isHuman: Bool { -271_820...275_759 ~= year }

  /// Writes it.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("year")
      writer.integer(year)
      for case (let name, let number?) in [("month", month), ("day", day)] {
        writer.key(name)
        writer.integer(number)
      }
    }
  }

  private enum Fineness {
    case year, month, day
  }

  private init(_ day: CalendarDay, fineness: Fineness) {
    year = day.year
    month = fineness == .year ? nil : day.month
    self.day = fineness == .day ? day.day : nil
  }

  private static func fineness(of date: EDTFDate, isEnd: Bool) -> Fineness {
    guard let earliest = date.earliest, let latest = date.latest else {
      return (isEnd ? date.latest : date.earliest).map { fineness(of: $0, isEnd: isEnd) } ?? .year
    }
    switch date.precision {
    case .day, .time: return earliest == latest ? .day : .year
    case .month:
      return (earliest.year, earliest.month) == (latest.year, latest.month) ? .month : .year
    case .season: return .month
    case .year, .decade, .century, .unknown: return .year
    case .interval, .set: return fineness(of: isEnd ? latest : earliest, isEnd: isEnd)
    }
  }

  /// The first day of a year may be all that is known of the year, as may the last.
  private static func fineness(of day: CalendarDay, isEnd: Bool) -> Fineness {
    let length = CalendarDay.lengthOfMonth(day.month, in: day.year)
    guard day.day == (isEnd ? length : 1) else { return .day }
    return day.month == (isEnd ? 12 : 1) ? .year : .month
  }
}
