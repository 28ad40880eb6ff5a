import EDTF

/// The milestones whose date says a month, or a day of a month, of whatever year.
struct CalendarIndex: Sendable {
  /// By month, from 1; nothing at 0.
  private let months: [PositionSet]

  /// By day of the month, from 1; nothing at 0.
  private let days: [PositionSet]

  /// An index of `dates` in their order.
  init(_ dates: DateColumn) {
    var months = [[Int32]](repeating: [], count: 13)
    var days = [[Int32]](repeating: [], count: 32)
    for (date, positions) in dates.runs {
      let positions = positions.lazy.map { Int32($0) }
      if let month = date.month { months[month] += positions }
      if let day = date.dayOfMonth { days[day] += positions }
    }
    self.months = months.map { PositionSet(ascending: $0, limit: dates.count) }
    self.days = days.map { PositionSet(ascending: $0, limit: dates.count) }
  }

  /// The milestones of that day or month; a date that says both says the day of the year.
  subscript(_ day: MonthAndDay) -> PositionSet {
    let ofMonth = months[day.month]
    return day.day.map { ofMonth.intersection(days[$0]) } ?? ofMonth
  }

  /// The milestones of a month, from 1 to 12.
  func month(_ month: Int) -> PositionSet { months[month] }

  /// The milestones of a day of whatever month, from 1 to 31.
  func day(_ day: Int) -> PositionSet { days[day] }
}
