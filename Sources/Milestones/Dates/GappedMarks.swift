/// How dates with gaps match days that are asked for, each worked out when it is met first.
struct GappedMarks {
  private let dates: GappedDates
  private let asked: AskedDays

  /// The mark of each different date, as ``DayMarks`` has it.
  private var marks: [UInt8]

  private static let unknown: UInt8 = .max

  /// The marks of `dates` for the days of `asked`.
  init(_ dates: GappedDates, _ asked: AskedDays) {
    self.dates = dates
    self.asked = asked
    marks = [UInt8](repeating: Self.unknown, count: dates.dates.count)
  }

  /// The mark of the date at a position that has one with gaps.
  ///
  /// - Complexity: O(log n), and once for each different date what its match takes.
  subscript(at position: Int) -> UInt8 {
    mutating get {
      let number = dates.number(at: position)
      if marks[number] == Self.unknown { marks[number] = dates.mark(number, asked) }
      return marks[number]
    }
  }
}
