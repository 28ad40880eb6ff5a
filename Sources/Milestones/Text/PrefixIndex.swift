import TextAnalysis

/// The milestones of the beginnings that so many words have that putting their milestones together
/// takes long: of one letter, and of some that are longer.
///
/// A beginning is known by the range of its words.
struct PrefixIndex: Sendable {
  private let sets: [Range<Int>: PositionSet]

  /// An index of the words of `postings`.
  ///
  /// A set takes n/8 bytes; there is one for every so many occurrences and letter at most, and in
  /// practice some dozens of them.
  init(_ words: SortedWords, _ postings: Postings) {
    var ranges: [Range<Int>] = []
    Self.add(0..<words.count, depth: 0, words, postings, to: &ranges)
    let found = ranges
    let sets = Parallel.map(found.count) { postings.positions(ofAny: [found[$0]]) }
    self.sets = Dictionary(uniqueKeysWithValues: zip(found, sets))
  }

  /// How many sets there are.
  var count: Int { sets.count }

  /// The milestones of a range of words; nil where they are quick to put together.
  subscript(_ range: Range<Int>) -> PositionSet? { sets[range] }

  /// Adds the parts of a range whose words have the first `depth` bytes in common.
  private static func add(
    _ range: Range<Int>, depth: Int, _ words: SortedWords, _ postings: Postings,
    to ranges: inout [Range<Int>]
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let prefix = words[start].prefix(depth + 1)
      guard prefix.count > depth else {
        start += 1
        continue
      }
      let part = words.places(beginningWith: Array(prefix))
      if takesLong(part, postings) {
        if part != range { ranges.append(part) }
        add(part, depth: depth + 1, words, postings, to: &ranges)
      }
      start = part.upperBound
    }
  }

  private static func takesLong(_ range: Range<Int>, _ postings: Postings) -> Bool {
    guard range.count > 1 else { return false }
    return postings.gapCount(range) > max(64, postings.limit / 4)
  }
}
