/// How dates with gaps match days that are asked for, one after the other: of equal ones, which lie
/// side by side, the first is asked.
struct GappedMarks {
  private let dates: GappedDates
  private let asked: AskedDays
  private var last: (number: Int, mark: UInt8)?

  /// The marks of `dates` for the days of `asked`.
  init(_ dates: GappedDates, _ asked: AskedDays) {
    self.dates = dates
    self.asked = asked
  }

  /// The mark, as ``DayMarks`` has it, of the date at a position that has one with gaps.
  ///
  /// - Complexity: O(log n), and what the match of a date takes.
  subscript(at position: Int) -> UInt8 {
    mutating get {
      let number = dates.number(at: position)
      if let last, last.number == number { return last.mark }
      let mark = dates.mark(number, asked)
      last = (number, mark)
      return mark
    }
  }
}
