import EDTF

/// The dates that do not fill their bounds: a set with a gap, `19X1`, a day of an unknown year.
///
/// Equal dates are asked once, and those of few days by the ranks of these days.
///
/// A class, as it is large and every question is handed it.
final class GappedDates: Sendable {
  /// The positions of these dates, ascending.
  let positions: [Int32]

  /// For each of the positions the number of its date among ``dates``.
  private let numbers: [Int32]

  /// The different dates.
  let dates: [EDTFDate]

  /// The ranks of the first and the last day of each date.
  private let bounds: [DayRanks]

  /// The days of all dates without their gaps, one date after the other.
  private let days: [DayRanks]

  /// Where those of each date begin, and where the last end; of a date of too many there are none.
  private let begins: [Int32]

  /// What it takes to be certain of each date.
  private let certainties: [Certainty]

  /// Whether each date may fall in every year of four digits, as most do of which no days are kept.
  private let mayFallInEveryYear: [Bool]

  private enum Certainty {
    /// It is marked uncertain.
    case never
    /// One range that has all these days.
    case within(DayRanks)
    /// Ranges that have all its days.
    case ofAllDays
    /// A range that has all days of any of its dates, among which its ranges of days are.
    case ofAnyDate
    /// The date itself knows.
    case ofItsOwn
  }

  /// More ranges than this are not kept for a date.
  private static let widest = 16

  /// The days of a date as they are kept: none where they are too many.
  static func days(of date: EDTFDate) -> [DayRange] {
    date.days(inRanges: widest)?.ranges ?? []
  }

  /// The dates of those positions, whose days the table has.
  init(_ dates: DateColumn, at positions: [Int32], _ table: DayTable) {
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
    let ranges = different.map(Self.days)
    bounds = different.map { table.ranks(of: $0.bounds) }
    days = ranges.flatMap { $0.map(table.ranks) }
    begins = ranges.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
    certainties = different.map { Self.certainty(of: $0, table) }
    mayFallInEveryYear = different.map(\.mayFallInEveryYearOfFourDigits)
  }

  private static func certainty(of date: EDTFDate, _ table: DayTable) -> Certainty {
    switch date.certainty {
    case .never: return .never
    case .within(let days): return .within(table.ranks(of: days))
    case .irregular where !date.isApproximate && !date.isUncertain && date.precision != .interval:
      guard date.isSetOfAll else { return .ofAllDays }
      return date.hasContiguousMembers ? .ofAnyDate : .ofItsOwn
    case .during, .irregular: return .ofItsOwn
    }
  }

  /// How many of them stand before a position.
  ///
  /// - Complexity: O(log n).
  func count(before position: Int32) -> Int { positions.partitioningIndex { $0 >= position } }

  /// The position of the date that has so many others without gaps before it.
  ///
  /// - Complexity: O(log n).
  func position(ofRegular place: Int) -> Int {
    place + positions.indices.partitioningIndex { Int(positions[$0]) - $0 > place }
  }

  /// How each of ``dates`` lies to the days that are asked for, as ``DayMarks`` has it.
  ///
  /// - Complexity: a question for each different date whose bounds overlap them.
  func marks(_ asked: AskedDays) -> [UInt8] { dates.indices.map { mark($0, asked) } }

  /// How the date of that number among ``dates`` does, as ``DayMarks`` has it.
  func mark(_ number: Int, _ asked: AskedDays) -> UInt8 { DayMarks.mark(match(number, asked)) }

  /// Calls `body` with every position and the mark of its date, of which each of ``dates`` has one.
  ///
  /// - Complexity: O(k) for the positions.
  func forEach(_ marks: [UInt8], _ body: (Int, UInt8) -> Void) {
    for index in positions.indices { body(Int(positions[index]), marks[Int(numbers[index])]) }
  }

  /// The positions whose date has a mark that is taken, ascending; each of ``dates`` has one.
  ///
  /// - Complexity: O(k) for the positions.
  @inline(__always)
  func positions(_ marks: [UInt8], where isTaken: (UInt8) -> Bool) -> [Int32] {
    var taken = positions
    var count = 0
    // Which are taken cannot be foreseen, so all are written and those that are taken are counted.
    var places = taken.mutableSpan
    for index in positions.indices {
      places[count] = positions[index]
      count += isTaken(marks[Int(numbers[index])]) ? 1 : 0
    }
    taken.removeLast(taken.count - count)
    return taken
  }

  /// How many of the positions have a date whose mark is taken; each of ``dates`` has one.
  ///
  /// - Complexity: O(k) for the positions.
  @inline(__always)
  func count(_ marks: [UInt8], where isTaken: (UInt8) -> Bool) -> Int {
    numbers.reduce(0) { $0 + (isTaken(marks[Int($1)]) ? 1 : 0) }
  }

  /// The place among ``dates`` of the one at `position`, which is one of ``positions``.
  ///
  /// - Complexity: O(log n).
  func number(at position: Int) -> Int { Int(numbers[count(before: Int32(position))]) }

  /// How many members of `set` each different date has.
  func counts(in set: PositionSet) -> [Int] {
    var counts = [Int](repeating: 0, count: dates.count)
    for (index, position) in positions.enumerated() where set.contains(Int(position)) {
      counts[Int(numbers[index])] += 1
    }
    return counts
  }

  private func match(_ number: Int, _ asked: AskedDays) -> DateMatch {
    let (days, ranks) = (asked.days, asked.ranks)
    guard ranks.overlap(bounds[number]) else { return .none }
    let places = Int(begins[number])..<Int(begins[number + 1])
    guard
      asked.hasYear && mayFallInEveryYear[number]
        || (places.isEmpty ? dates[number].mayFall(in: days) : hasDay(places, in: ranks))
    else { return .none }
    switch certainties[number] {
    case .never: return .possible
    case .within(let sure): return ranks.contain(sure) ? .certain : .possible
    case .ofAllDays where !hasBothEnds(bounds[number], in: ranks): return .possible
    case .ofAllDays where !places.isEmpty:
      return hasOnlyDays(places, in: ranks) ? .certain : .possible
    case .ofAnyDate where hasWhole(places, in: ranks): return .certain
    case .ofAllDays, .ofAnyDate, .ofItsOwn: return dates[number].match(days)
    }
  }

  private func hasBothEnds(_ bounds: DayRanks, in ranks: [DayRanks]) -> Bool {
    ranks.overlap(DayRanks(first: bounds.first, last: bounds.first))
      && ranks.overlap(DayRanks(first: bounds.last, last: bounds.last))
  }

  private func hasDay(_ places: Range<Int>, in ranks: [DayRanks]) -> Bool {
    for place in places where ranks.overlap(days[place]) { return true }
    return false
  }

  private func hasOnlyDays(_ places: Range<Int>, in ranks: [DayRanks]) -> Bool {
    for place in places where !ranks.contain(days[place]) { return false }
    return true
  }

  private func hasWhole(_ places: Range<Int>, in ranks: [DayRanks]) -> Bool {
    for place in places where ranks.contain(days[place]) { return true }
    return false
  }
}
