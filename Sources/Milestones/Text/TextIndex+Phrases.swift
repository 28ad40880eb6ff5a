extension TextIndex {
  /// Where a phrase occurs.
  struct PhraseMatches {
    /// The milestones.
    let positions: PositionSet
    /// How often it occurs in each of them, a title counting three times.
    let weights: [Float]
  }

  /// The occurrences of a phrase in `candidates`.
  ///
  /// Milestones that have all of its words are found first; then only their places are read.
  func phrase(_ groups: WordGroups, within candidates: PositionSet) -> PhraseMatches {
    var candidates = candidates
    for group in groups { candidates = candidates.intersection(postings.positions(ofAny: group)) }
    var begins = occurrences(groups[0], in: candidates)
    for (distance, group) in groups.enumerated().dropFirst() where !begins.isEmpty {
      begins = Self.common(begins, occurrences(group, in: candidates), UInt64(distance))
    }
    return matches(begins, in: candidates)
  }

  /// The places of any word of a group, ascending: the place in the low half, and in the high one
  /// how many candidates come before the milestone.
  private func occurrences(_ group: [Range<Int>], in candidates: PositionSet) -> [UInt64] {
    let words = group.joined()
    var found: [UInt64] = []
    // Once, as room for the next word would be made by copying what was found of all before it.
    found.reserveCapacity(
      min(2 * candidates.count, words.reduce(0) { $0 + postings.placeCount(of: $1) }))
    for word in words {
      var reader = postings.placeReader(of: word)
      candidates.forEachCommon(with: postings.positions(of: word)) { candidate, ordinal in
        reader.read(ordinal, of: postings) { found.append(UInt64(candidate) << 32 | UInt64($0)) }
      }
    }
    if group.count > 1 || group.first?.count ?? 0 > 1 { found.sort() }
    return found
  }

  /// Those of `begins` that have one of `others` at that distance after them.
  private static func common(_ begins: [UInt64], _ others: [UInt64], _ distance: UInt64) -> [UInt64]
  {
    var common: [UInt64] = []
    var (place, otherPlace) = (0, 0)
    while place < begins.count, otherPlace < others.count {
      // Which list steps cannot be foreseen, so it is counted and not branched on.
      let (wanted, other) = (begins[place] + distance, others[otherPlace])
      if wanted == other { common.append(begins[place]) }
      place += wanted <= other ? 1 : 0
      otherPlace += other <= wanted ? 1 : 0
    }
    return common
  }

  private func matches(_ begins: [UInt64], in candidates: PositionSet) -> PhraseMatches {
    var (list, weights): ([Int32], [Float]) = ([], [])
    var (next, ordinal) = (0, 0)
    candidates.forEach { position in
      let first = next
      var weight = 0
      while next < begins.count, begins[next] >> 32 == UInt64(ordinal) {
        let isOfTitle = begins[next] & 0xFFFF_FFFF < titleLengths[position]
        weight += isOfTitle ? Postings.titleWeight : 1
        next += 1
      }
      ordinal += 1
      guard next > first else { return }
      list.append(Int32(position))
      weights.append(Float(weight))
    }
    return PhraseMatches(
      positions: PositionSet(ascending: list, limit: postings.limit), weights: weights)
  }
}
