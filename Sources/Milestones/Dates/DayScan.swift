/// Finds the milestones of a short history by their days in one look at all of them, which takes less
/// than to search for them.
struct DayScan: Sendable {
  /// The most dates that are worth it.
  static let limit = 4096

  /// What makes a date one that may fall in some days, and what makes it one that does.
  private let possible: Conditions
  private let certain: Conditions

  /// Of each date two days, as ranks: asked days fulfil the condition where they begin by the one
  /// and do not end before the other.
  private struct Conditions {
    private(set) var latestFirst: [Int16]
    private(set) var earliestLast: [Int16]

    /// Conditions that no days fulfil.
    init(count: Int) {
      latestFirst = [Int16](repeating: -1, count: count)
      earliestLast = [Int16](repeating: .max, count: count)
    }

    /// Fulfilled by what has any of `days`.
    mutating func overlap(_ days: DayRanks, at index: Int) {
      (latestFirst[index], earliestLast[index]) = (Int16(days.last), Int16(days.first))
    }

    /// Fulfilled by what has all of `days`.
    mutating func contain(_ days: DayRanks, at index: Int) {
      (latestFirst[index], earliestLast[index]) = (Int16(days.first), Int16(days.last))
    }
  }

  /// A scan of the dates of `columns`, but for those that have gaps; nil where there are too many
  /// days to rank them with 16 bits.
  init?(_ columns: DayColumns) {
    guard columns.table.endRank < Int16.max else { return nil }
    var possible = Conditions(count: columns.count)
    var certain = possible
    for position in 0..<columns.count where !columns.hasGaps(position) {
      possible.overlap(columns.bounds(of: position), at: position)
      guard let (days, takesAll) = columns.certainty(position) else { continue }
      if takesAll {
        certain.contain(days, at: position)
      } else {
        certain.overlap(days, at: position)
      }
    }
    self.possible = possible
    self.certain = certain
  }

  /// How each date matches the days.
  ///
  /// - Complexity: O(n) for all dates, of which some are looked at together.
  func marks(_ asked: AskedDays, _ gapped: GappedDates) -> DayMarks {
    var marks = [UInt8](repeating: 0, count: possible.latestFirst.count)
    for range in asked.ranks {
      Self.mark(&marks, DayMarks.possible, where: possible, range)
      Self.mark(&marks, DayMarks.certain, where: certain, range)
    }
    gapped.forEach(gapped.marks(asked)) { marks[$0] = $1 }
    return DayMarks(marks)
  }

  private static func mark(
    _ marks: inout [UInt8], _ mark: UInt8, where conditions: Conditions, _ asked: DayRanks
  ) {
    let (latestFirst, earliestLast) = (conditions.latestFirst.span, conditions.earliestLast.span)
    let (first, last) = (Int16(asked.first), Int16(asked.last))
    var span = marks.mutableSpan
    precondition(span.count == latestFirst.count && span.count == earliestLast.count)
    // Without a branch, so that the compiler makes it look at several at once.
    for index in span.indices {
      span[index] |=
        (first <= latestFirst[index] ? mark : 0) & (last >= earliestLast[index] ? mark : 0)
    }
  }
}
