import EDTF

/// The dates that do not fill their bounds: a set with a gap, `19X1`, a day of an unknown year.
///
/// Equal dates are asked once, and those of few days by these days.
struct GappedDates: Sendable {
  /// The positions of these dates, ascending.
  let positions: [Int32]

  /// For each of the positions the number of its date among ``dates``.
  private let numbers: [Int32]

  /// The different dates.
  let dates: [EDTFDate]

  private let days: [DayRanges?]

  /// More ranges than this are not kept for a date.
  private static let widest = 16

  /// The dates of those positions.
  init(_ dates: [EDTFDate], at positions: [Int32]) {
    var numbersByDate: [EDTFDate: Int32] = [:]
    var different: [EDTFDate] = []
    numbers = positions.map { position in
      let date = dates[Int(position)]
      if let number = numbersByDate[date] { return number }
      let number = Int32(different.count)
      numbersByDate[date] = number
      different.append(date)
      return number
    }
    self.positions = positions
    self.dates = different
    days = different.map { $0.days(inRanges: Self.widest) }
  }

  /// Whether there are none.
  var isEmpty: Bool { positions.isEmpty }

  /// The positions whose dates match at least so, ascending.
  ///
  /// - Complexity: O(k) for their positions, and a question for each different date.
  func positions(in asked: DayRanges, least: DateMatch) -> [Int32] {
    guard !isEmpty else { return [] }
    let matches = dates.indices.map { self.matches($0, asked, least) }
    var found: [Int32] = []
    for (index, position) in positions.enumerated() where matches[Int(numbers[index])] {
      found.append(position)
    }
    return found
  }

  /// Whether the date at `position`, which is one of these, matches at least so.
  func matches(at position: Int, _ asked: DayRanges, least: DateMatch) -> Bool {
    number(at: position).map { matches($0, asked, least) } ?? false
  }

  /// How many members of `set` each different date has.
  func counts(in set: PositionSet) -> [Int] {
    var counts = [Int](repeating: 0, count: dates.count)
    for (index, position) in positions.enumerated() where set.contains(Int(position)) {
      counts[Int(numbers[index])] += 1
    }
    return counts
  }

  private func number(at position: Int) -> Int? {
    let index = positions.partitioningIndex { $0 >= Int32(position) }
    guard index < positions.count, positions[index] == Int32(position) else { return nil }
    return Int(numbers[index])
  }

  private func matches(_ number: Int, _ asked: DayRanges, _ least: DateMatch) -> Bool {
    guard let days = days[number] else { return dates[number].match(asked) >= least }
    guard days.overlaps(asked) else { return false }
    return least < .certain || dates[number].match(asked) >= least
  }
}
