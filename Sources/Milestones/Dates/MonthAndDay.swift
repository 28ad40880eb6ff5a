/// A day of the year, or a whole month of it, of any year.
package struct MonthAndDay: Hashable, Sendable {
  /// The month, 1 to 12.
  package let month: Int

  /// The day of the month; nil for the whole month.
  package let day: Int?

  /// Nil where no year has that day; 29 February is one.
  package init?(month: Int, day: Int? = nil) {
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths.count).contains(month) else { return nil }
    if let day, !(1...lengths[month - 1]).contains(day) { return nil }
    self.month = month
    self.day = day
  }
}
