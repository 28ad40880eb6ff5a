import TextAnalysis

/// The milestones of the beginnings that so many words have that putting their milestones together
/// takes long: of one letter, and of some that are longer.
///
/// A beginning is known by the range of its words.
struct PrefixIndex: Sendable {
  private let sets: [Range<Int>: PositionSet]

  /// A beginning that is kept: its words, and the longer ones among them that are kept too.
  private struct Beginning: Sendable {
    let words: Range<Int>
    let longer: [Beginning]

    /// The words that no longer one has.
    var rest: [Range<Int>] {
      let ends = [words.lowerBound] + longer.map(\.words.upperBound)
      let starts = longer.map(\.words.lowerBound) + [words.upperBound]
      return zip(ends, starts).map { $0..<$1 }
    }

    /// The milestones of this one, and of the longer ones, of which it is put together.
    func sets(_ postings: Postings) -> [(Range<Int>, PositionSet)] {
      let ofLonger = longer.map { $0.sets(postings) }
      // The last of each is its own.
      let own = postings.union(of: ofLonger.compactMap { $0.last?.1 }, rest)
      return ofLonger.joined() + [(words, own)]
    }
  }

  /// An index of the words of `postings`.
  ///
  /// A set takes n/8 bytes; there is one for every so many occurrences and letter at most, and in
  /// practice some dozens of them.
  init(_ words: SortedWords, _ postings: Postings) {
    let found = Self.beginnings(of: 0..<words.count, depth: 0, words, postings)
    let sets = Parallel.map(found.count) { found[$0].sets(postings) }
    self.sets = Dictionary(uniqueKeysWithValues: sets.joined())
  }

  /// How many sets there are.
  var count: Int { sets.count }

  /// The milestones of a range of words; nil where they are quick to put together.
  subscript(_ range: Range<Int>) -> PositionSet? { sets[range] }

  /// The parts of a range whose words have the first `depth` bytes in common.
  private static func beginnings(
    of range: Range<Int>, depth: Int, _ words: SortedWords, _ postings: Postings
  ) -> [Beginning] {
    var found: [Beginning] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let prefix = words[start].prefix(depth + 1)
      guard prefix.count > depth else {
        start += 1
        continue
      }
      let part = words.places(beginningWith: Array(prefix))
      if takesLong(part, postings) {
        let longer = beginnings(of: part, depth: depth + 1, words, postings)
        // One that all have is none of its own.
        found += part == range ? longer : [Beginning(words: part, longer: longer)]
      }
      start = part.upperBound
    }
    return found
  }

  private static func takesLong(_ range: Range<Int>, _ postings: Postings) -> Bool {
    guard range.count > 1 else { return false }
    return postings.gapCount(range) > max(64, postings.limit / 4)
  }
}
