/// In which milestones each word occurs, how often, and where.
///
/// All words share one column of each kind, in which what belongs to a word stands together:
/// - *gaps*: how far each of its milestones is from the one before, of words in few milestones;
///   those in many have bits instead;
/// - *weights*: how often it occurs in each of its milestones, a title counting three times, up to
///   255, in half a byte each;
/// - *places*: where it occurs in each, counted in words (see ``PlaceReader``), with a *skip* at
///   every 128th milestone.
struct Postings: Sendable {
  /// What belongs to a word begins at these in the columns; it ends where that of the next begins.
  struct Entry: Sendable {
    /// In how many milestones the word is.
    var count: UInt32 = 0
    /// The number of its bits; -1 where it has gaps.
    var bits: Int32 = -1
    /// Its first byte of gaps and places, and its first weight.
    var gaps: UInt32 = 0, weights: UInt32 = 0, places: UInt32 = 0
    /// Its first skip.
    var skips: UInt32 = 0
  }

  /// How many milestones there are.
  let limit: Int

  let entries: [Entry]
  let bits: [PositionSet]
  let gaps: [UInt8]
  let weights: WeightColumn
  let places: [UInt8]
  let skips: [UInt32]

  /// How often a word in the title counts, for one in the text.
  static let titleWeight = 3

  /// In how many milestones a word is.
  func count(of word: Int) -> Int { Int(entries[word].count) }

  /// The milestones that have a word.
  ///
  /// - Complexity: O(1) of a word in many; else O(k).
  func positions(of word: Int) -> PositionSet {
    guard entries[word].bits < 0 else { return bits[Int(entries[word].bits)] }
    var list: [Int32] = []
    list.reserveCapacity(count(of: word))
    forEachGapped(word) { list.append($0) }
    return PositionSet(ascending: list, limit: limit)
  }

  /// The milestones that have a word of any of `ranges`.
  ///
  /// - Complexity: O(k) of words in few, O(n/64) of each in many.
  func positions(ofAny ranges: [Range<Int>]) -> PositionSet {
    if ranges.count == 1, ranges[0].count == 1 { return positions(of: ranges[0].lowerBound) }
    let total = ranges.joined().reduce(0) { $0 + count(of: $1) }
    guard total > limit / 64 else {
      var list: [Int32] = []
      list.reserveCapacity(total)
      for word in ranges.joined() { forEachGapped(word) { list.append($0) } }
      return PositionSet(unordered: list, limit: limit)
    }
    return union(of: [], ranges)
  }

  /// The members of `sets`, and the milestones that have a word of any of `ranges`.
  ///
  /// - Complexity: O(n/64) of each set and each word in many, O(k) of words in few.
  func union(of sets: [PositionSet], _ ranges: [Range<Int>]) -> PositionSet {
    var words = PositionSet.emptyWords(limit: limit)
    for set in sets { set.insert(into: &words) }
    for word in ranges.joined() {
      if entries[word].bits >= 0 {
        bits[Int(entries[word].bits)].insert(into: &words)
      } else {
        forEachGapped(word) { words.insertBit(Int($0)) }
      }
    }
    return PositionSet(words: words, limit: limit)
  }

  /// How many milestones the words of a range have, of those that have gaps, each for itself.
  func gapCount(_ words: Range<Int>) -> Int {
    words.reduce(0) { $0 + (entries[$1].bits < 0 ? count(of: $1) : 0) }
  }

  /// Where the weights of a word begin among ``weights``, in the order of its milestones.
  func firstWeight(of word: Int) -> Int { Int(entries[word].weights) }

  /// How many places a word has at most, each of which takes a byte or more.
  func placeCount(of word: Int) -> Int { Int(entries[word + 1].places - entries[word].places) }

  /// Reads where a word occurs.
  func placeReader(of word: Int) -> PlaceReader {
    PlaceReader(entries[word], end: Int(entries[word + 1].places))
  }

  private func forEachGapped(_ word: Int, _ body: (Int32) -> Void) {
    var offset = Int(entries[word].gaps)
    var position: Int32 = -1
    for _ in 0..<entries[word].count {
      position += Int32(truncatingIfNeeded: gaps.number(at: &offset)) + 1
      body(position)
    }
  }
}
