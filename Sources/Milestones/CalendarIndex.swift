import EDTF

/// The milestones whose date says a month, or a month and a day, of whatever year.
struct CalendarIndex: Sendable {
  private let positions: [MonthAndDay: [Int32]]

  /// An index of `dates` in their order.
  init(_ dates: [EDTFDate]) {
    var positions: [MonthAndDay: [Int32]] = [:]
    for (position, date) in dates.enumerated() {
      guard let month = date.month else { continue }
      if let whole = MonthAndDay(month: month) {
        positions[whole, default: []].append(Int32(position))
      }
      if let day = date.dayOfMonth, let exact = MonthAndDay(month: month, day: day) {
        positions[exact, default: []].append(Int32(position))
      }
    }
    self.positions = positions
  }

  /// The positions of the milestones of that day or month, ascending.
  subscript(_ day: MonthAndDay) -> [Int32] { positions[day] ?? [] }
}
