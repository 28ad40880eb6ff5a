import EDTF

/// Whole sets of matches, for questions that ask for more than days.
extension DayIndex {
  /// What the questions below take.
  ///
  /// - Complexity: as ``GappedDates/matches(_:_:)``.
  func asked(_ days: DayRanges) -> AskedDays {
    let ranks = columns.table.ranks(of: days)
    return AskedDays(ranks: ranks, gapped: gapped.matches(days, ranks))
  }

  /// The members of `set` whose dates may fall in one of `days`.
  ///
  /// - Complexity: of a list, its length; else O(n/64) and the dates that begin before `days`, of
  ///   which 64 and eight are passed over at once where they end too early as a whole.
  func set(_ days: AskedDays, among set: PositionSet) -> PositionSet {
    guard case .bits(let members) = set.form else { return filter(set, days, least: .possible) }
    var words = PositionSet.emptyWords(limit: columns.count)
    for range in days.ranks { insert(range, into: &words) }
    gapped.forEach(days.gapped) { words.setBit($0, to: $1 & DayMarks.possible != 0) }
    words.keepBits(of: members)
    return PositionSet(words: words, limit: columns.count)
  }

  /// The members of `set` that match at least so.
  ///
  /// - Complexity: O(k) for its members, and for the dates with gaps where they are bits.
  func filter(_ set: PositionSet, _ days: AskedDays, least: DateMatch) -> PositionSet {
    let ranks = days.ranks
    let mark = least == .certain ? DayMarks.certain : DayMarks.possible
    guard case .bits = set.form else {
      let asked = { [gapped] (position: Int) in
        days.gapped[gapped.number(at: position)] & mark != 0
      }
      return least == .certain
        ? set.filter { columns.surelyFalls($0, in: ranks) ?? asked($0) }
        : set.filter { columns.mayFall($0, in: ranks) ?? asked($0) }
    }
    let others = gapped.positions(days.gapped) { $0 & mark == 0 }
    let regular =
      least == .certain
      ? set.filter { columns.surelyFalls($0, in: ranks) ?? true }
      : set.filter { columns.mayFall($0, in: ranks) ?? true }
    return regular.subtracting(PositionSet(ascending: others, limit: set.limit))
  }

  /// Those that begin among the days may fall in them; of those that begin before, those that end
  /// late enough.
  private func insert(_ range: DayRanks, into words: inout [UInt64]) {
    let begun = (0..<columns.count).partitioningIndex {
      columns.bounds(of: $0).first > range.last
    }
    let inside = (0..<begun).partitioningIndex { columns.bounds(of: $0).first >= range.first }
    words.insertBits(inside..<begun)
    for block in 0..<(inside + 63) / 64 where latestOf64[block] >= range.first {
      for eight in block * 8..<min(block * 8 + 8, (inside + 7) / 8)
      where latestOfEight[eight] >= range.first {
        let positions = eight * 8..<min(eight * 8 + 8, inside)
        columns.insert(positions, notBefore: range.first, into: &words)
      }
    }
  }
}
