import Milestones

/// A month and a day of any year, as a query and a path write them.
enum DayOfYearSyntax {
  /// The day that `text` is, such as `08-04`.
  static func read(_ text: String) -> MonthAndDay? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }) else { return nil }
    guard let month = number(parts[0]), let day = number(parts[1]) else { return nil }
    return MonthAndDay(month: month, day: day)
  }

  /// The number of a month or a day: one or two digits.
  static func number(_ text: some StringProtocol) -> Int? {
    guard (1...2).contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// The day as ``read(_:)`` takes it, or the month alone.
  static func text(_ day: MonthAndDay) -> String {
    guard let dayOfMonth = day.day else { return twoDigits(day.month) }
    return "\(twoDigits(day.month))-\(twoDigits(dayOfMonth))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
