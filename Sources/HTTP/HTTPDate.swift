/// A moment to the second, as HTTP writes it.
///
/// Writes RFC 9110 section 5.6.7's IMF-fixdate; reads that and the two obsolete forms.
package struct HTTPDate: Comparable, Hashable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z, of the years 1 to 9999.
  package let secondsSince1970: Int

  /// A moment of that many seconds; outside the years 1 to 9999 the nearest within.
  package init(secondsSince1970: Int) {
    self.secondsSince1970 = min(max(secondsSince1970, -62_135_596_800), 253_402_300_799)
  }

  /// The midnight in UTC with which its day begins.
  package var startOfDay: HTTPDate {
    HTTPDate(secondsSince1970: secondsSince1970 - (86_400 - secondsLeftOfDay))
  }

  /// The seconds until the next day begins in UTC, from 1 to 86,400.
  package var secondsLeftOfDay: Int {
    let past = secondsSince1970 % 86_400
    return 86_400 - (past < 0 ? past + 86_400 : past)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// Reads one of HTTP's three forms of a moment; nil for anything else.
  ///
  /// They are `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` and
  /// `Sun Nov  6 08:49:37 1994`. The name of the weekday is not checked.
  package init?(parsing text: String) {
    guard let fields = Self.fields(of: text),
      let month = Self.months.firstIndex(of: String(fields.month)), let year = fields.year,
      let day = Self.number(fields.day, digits: 1...2), day > 0,
      let seconds = Self.secondsOfDay(fields.time)
    else { return nil }
    let midnight = Self.days(year: year, month: month + 1, day: day) * 86_400
    let date = Self(secondsSince1970: midnight).civil
    // A day that the month does not have would be one of the next.
    guard (date.year, date.day) == (year, day) else { return nil }
    self.init(secondsSince1970: midnight + seconds)
  }

  /// The parts of one of the three forms, each where it must stand; the year where it is a number.
  private static func fields(
    of text: String
  ) -> (day: Substring, month: Substring, year: Int?, time: Substring)? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    switch words.count {
    case 4 where words[0].last == "," && words[3] == "GMT":
      let date = words[1].split(separator: "-", omittingEmptySubsequences: false)
      guard date.count == 3, date[0].count == 2 else { return nil }
      return (date[0], date[1], shortYear(date[2]), words[2])
    case 6 where words[0].last == "," && words[5] == "GMT":
      guard words[1].count == 2 else { return nil }
      return (words[1], words[2], number(words[3], digits: 4...4), words[4])
    case 6 where words[0].last != "," && words[2].isEmpty && words[3].count == 1:
      return (words[3], words[1], number(words[5], digits: 4...4), words[4])
    case 5 where words[0].last != "," && words[2].count == 2:
      return (words[2], words[1], number(words[4], digits: 4...4), words[3])
    default: return nil
    }
  }

  /// The moment as IMF-fixdate, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
  package var description: String {
    let date = civil
    let day = Self.two(date.day)
    let clock = "\(Self.two(date.hour)):\(Self.two(date.minute)):\(Self.two(date.second))"
    return "\(Self.weekdays[date.weekday]), \(day) \(Self.months[date.month - 1]) "
      + "\(Self.four(date.year)) \(clock) GMT"
  }

  /// The moment as RFC 3339 in UTC, such as `1994-11-06T08:49:37Z`.
  package var rfc3339: String {
    let date = civil
    let day = "\(Self.four(date.year))-\(Self.two(date.month))-\(Self.two(date.day))"
    return "\(day)T\(Self.two(date.hour)):\(Self.two(date.minute)):\(Self.two(date.second))Z"
  }

  /// The month and the day of the month in UTC, each from 1.
  package var monthAndDay: (month: Int, day: Int) {
    let date = civil
    return (date.month, date.day)
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// Two digits are of this century below 70 and of the last one from there.
  private static func shortYear(_ text: Substring) -> Int? {
    number(text, digits: 2...2).map { $0 < 70 ? 2000 + $0 : 1900 + $0 }
  }

  private static func secondsOfDay(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":").compactMap { number($0, digits: 2...2) }
    guard parts.count == 3, text.utf8.count == 8, parts[0] < 24, parts[1] < 60, parts[2] <= 60
    else { return nil }
    return parts[0] * 3600 + parts[1] * 60 + parts[2]
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func four(_ number: Int) -> String {
    String(repeating: "0", count: max(0, 4 - "\(number)".utf8.count)) + "\(number)"
  }

  /// Days since 1970-01-01 of a proleptic Gregorian date, years counted from March.
  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private var civil: CivilTime {
    let sinceYearOne = secondsSince1970 + 62_135_596_800
    let day = sinceYearOne / 86_400
    let second = sinceYearOne % 86_400
    let shifted = day + 306
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return CivilTime(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1,
      weekday: (day + 1) % 7,
      hour: second / 3600, minute: second / 60 % 60, second: second % 60)
  }

  private struct CivilTime {
    let year, month, day, weekday, hour, minute, second: Int
  }
}
