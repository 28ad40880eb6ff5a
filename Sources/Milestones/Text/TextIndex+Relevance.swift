import TextAnalysis

extension TextIndex {
  /// How well each of `positions`, which match `query`, does so: BM25, the more the better.
  ///
  /// Each part of the question adds up; what it excludes adds nothing. A word in the title counts
  /// as three in the text.
  /// Follows Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
  /// (2009), with the constants and the floor under rare words' weight that `bm25()` of SQLite has.
  ///
  /// - Complexity: O(k) of the milestones that have one of the words; of few positions, O(n/64)
  ///   for each word in many milestones.
  func scores(_ query: TextQuery, of positions: PositionSet) -> [Float] {
    var scores = [Float](repeating: 0, count: positions.count)
    for part in query.parts where !part.isExcluded {
      let groups = groups(of: part)
      if groups.count == 1 {
        let matching = self.positions(ofAny: groups[0]).count
        let weights = weights(ofAny: groups[0], in: positions)
        add(Relevance.rarity(matching, of: postings.limit), weights, of: positions, to: &scores)
      } else {
        let matches = phrase(groups, within: PositionSet(all: postings.limit))
        var weights = [Float](repeating: 0, count: positions.count)
        positions.forEachCommon(with: matches.positions) { weights[$0] = matches.weights[$1] }
        let rarity = Relevance.rarity(matches.positions.count, of: postings.limit)
        add(rarity, weights, of: positions, to: &scores)
      }
    }
    return scores
  }

  private func add(
    _ rarity: Float, _ weights: [Float], of positions: PositionSet, to scores: inout [Float]
  ) {
    var ordinal = 0
    positions.forEach { position in
      let weight = weights[ordinal]
      scores[ordinal] +=
        rarity * weight * (Relevance.saturation + 1) / (weight + lengthNorms[position])
      ordinal += 1
    }
  }

  /// The weights of all words of a group together in each of `positions`.
  private func weights(ofAny group: [Range<Int>], in positions: PositionSet) -> [Float] {
    let words = group.joined()
    let weights = postings.weights
    if words.count == 1, let word = words.first, postings.positions(of: word) == positions {
      let first = postings.firstWeight(of: word)
      return (0..<positions.count).map { Float(weights[first + $0]) }
    }
    guard case .bits = positions.form else {
      var sums = [Float](repeating: 0, count: positions.count)
      for word in words {
        let first = postings.firstWeight(of: word)
        positions.forEachCommon(with: postings.positions(of: word)) { index, ordinal in
          sums[index] += Float(weights[first + ordinal])
        }
      }
      return sums
    }
    // Adding up for all milestones is quicker than telling for each whether it is asked for.
    var sums = [Float](repeating: 0, count: postings.limit)
    for word in words {
      var next = postings.firstWeight(of: word)
      postings.positions(of: word).forEach { position in
        sums[position] += Float(weights[next])
        next += 1
      }
    }
    var asked: [Float] = []
    asked.reserveCapacity(positions.count)
    positions.forEach { asked.append(sums[$0]) }
    return asked
  }
}
