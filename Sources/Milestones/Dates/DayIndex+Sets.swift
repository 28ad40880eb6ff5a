import EDTF

/// Whole sets of matches, for questions that ask for more than days.
extension DayIndex {
  /// What the questions below take.
  func asked(_ days: DayRanges) -> AskedDays { AskedDays(days, columns.table) }

  /// The dates, ascending, whose bounds meet one of `days`, which all do that may fall in them; nil
  /// where they are more than `most`, or so many that whole sets are quicker.
  ///
  /// - Complexity: O(k) for those that are found, and for the dates that begin before `days` as
  ///   ``matches(_:among:)``.
  func candidates(_ days: AskedDays, most: Int) -> [Int32]? {
    let most = min(most, columns.count / 256 + 64)
    guard days.ranks.allSatisfy({ count(meeting: $0) <= most }) else { return nil }
    var candidates: [Int32] = []
    candidates.reserveCapacity(64)
    var start = 0
    for range in days.ranks {
      let among = positions(beginningIn: range)
      forEachEight(of: start..<among.lowerBound, notBefore: range.first) { eight, bits in
        bits.forEachBit { candidates.append(Int32(truncatingIfNeeded: eight * 8 + $0)) }
        return candidates.count <= most
      }
      guard candidates.count + among.count <= most else { return nil }
      for position in among { candidates.append(Int32(truncatingIfNeeded: position)) }
      start = among.upperBound
    }
    return candidates
  }

  /// How those of `positions`, which ascend, match.
  ///
  /// - Complexity: O(k) for the positions; O(log n) for each that has gaps, and a question for each
  ///   different date of these.
  func matches(_ days: AskedDays, at positions: consuming [Int32]) -> FilterResult {
    var certain: [Int32] = []
    certain.reserveCapacity(positions.count)
    var marks = GappedMarks(gapped, days)
    positions.removeAll { position in
      let mark = columns.mark(of: Int(position), in: days.ranks) ?? marks[at: Int(position)]
      if mark & DayMarks.certain != 0 { certain.append(position) }
      return mark & DayMarks.possible == 0
    }
    return FilterResult(
      possible: PositionSet(ascending: positions, limit: columns.count),
      certain: PositionSet(ascending: certain, limit: columns.count))
  }

  /// How the members of `set` match.
  ///
  /// - Complexity: of a list, as of positions; else O(n/64), the members that may match, all dates
  ///   with gaps, and the dates that begin before `days`, of which 64 and eight are passed over at
  ///   once where they end too early as a whole.
  func matches(_ days: AskedDays, among set: PositionSet) -> FilterResult {
    switch set.form {
    case .list(let list): return matches(days, at: list)
    case .bits(let members):
      let marks = gapped.marks(days)
      let possible = possible(days, marks, among: members)
      return FilterResult(possible: possible, certain: certain(days, marks, among: possible))
    }
  }

  /// All dates that may fall in one of `days`.
  ///
  /// - Complexity: as ``matches(_:among:)`` of all, without what only those that do fall in them take.
  func possible(_ days: AskedDays) -> PositionSet {
    if let candidates = candidates(days, most: columns.count) {
      return matches(days, at: candidates).possible
    }
    return possible(days, gapped.marks(days), among: nil)
  }

  private func possible(
    _ days: AskedDays, _ marks: [UInt8], among members: [UInt64]?
  ) -> PositionSet {
    var words = PositionSet.emptyWords(limit: columns.count)
    insert(days.ranks, into: &words)
    gapped.forEach(marks) { words.setBit($0, to: $1 & DayMarks.possible != 0) }
    if let members { words.keepBits(of: members) }
    return PositionSet(words: words, limit: columns.count)
  }

  private func certain(
    _ days: AskedDays, _ marks: [UInt8], among possible: PositionSet
  ) -> PositionSet {
    let others = gapped.positions(marks) { $0 & DayMarks.certain == 0 }
    let regular = possible.filter { columns.surelyFalls($0, in: days.ranks) ?? true }
    return regular.subtracting(PositionSet(ascending: others, limit: possible.limit))
  }

  /// Sets the bits of those that begin among the days, and of those that begin before and end late
  /// enough.
  ///
  /// What begins by the end of a range is settled by that, whatever ranges follow.
  private func insert(_ ranges: [DayRanks], into words: inout [UInt64]) {
    var start = 0
    for range in ranges {
      let among = positions(beginningIn: range)
      forEachEight(of: start..<among.lowerBound, notBefore: range.first) { eight, bits in
        words[eight / 8] |= bits << UInt64(eight % 8 * 8)
        return true
      }
      words.insertBits(among)
      start = among.upperBound
    }
  }
}
