import EDTF

/// Whole sets of matches, for questions that ask for more than days.
extension DayIndex {
  /// What the questions below take.
  ///
  /// - Complexity: as ``GappedDates/matches(_:)``.
  func asked(_ days: DayRanges) -> AskedDays {
    AskedDays(ranks: columns.table.ranks(of: days), gapped: gapped.matches(days))
  }

  /// The positions of the dates that may fall in one of `days`.
  ///
  /// - Complexity: O(n/64) and the dates that begin before `days`, in blocks of 64 of which those
  ///   that end too early as a whole are passed over.
  func set(_ days: AskedDays) -> PositionSet {
    var words = PositionSet.emptyWords(limit: columns.count)
    for range in days.ranks { insert(range, into: &words) }
    for position in gapped.positions { words.removeBit(Int(position)) }
    for position in days.gapped.possible { words.insertBit(Int(position)) }
    return PositionSet(words: words, limit: columns.count)
  }

  /// The members of `set` that match at least so.
  ///
  /// - Complexity: O(k) for its members.
  func filter(_ set: PositionSet, _ days: AskedDays, least: DateMatch) -> PositionSet {
    let regular =
      least == .certain
      ? set.filter { columns.surelyFalls($0, in: days.ranks) }
      : set.filter { columns.mayFall($0, in: days.ranks) }
    guard !gapped.isEmpty else { return regular }
    let matching = least == .certain ? days.gapped.certain : days.gapped.possible
    let withGaps = PositionSet(ascending: matching, limit: set.limit).intersection(set)
    return regular.subtracting(isGapped).union(withGaps)
  }

  /// Those that begin among the days may fall in them; of those that begin before, those that end
  /// late enough.
  private func insert(_ range: DayRanks, into words: inout [UInt64]) {
    let columns = columns
    let begun = (0..<columns.count).partitioningIndex {
      columns.bounds(of: $0).first > range.last
    }
    let inside = (0..<begun).partitioningIndex { columns.bounds(of: $0).first >= range.first }
    words.insertBits(inside..<begun)
    for block in 0..<(inside + 63) / 64 where latestOfBlock[block] >= range.first {
      for position in block * 64..<min(block * 64 + 64, inside)
      where columns.bounds(of: position).last >= range.first {
        words.insertBit(position)
      }
    }
  }
}
