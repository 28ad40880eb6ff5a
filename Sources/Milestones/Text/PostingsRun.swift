/// The postings of the words of some milestones that follow each other, one word after the other.
///
/// The columns are those of ``Postings``. The first gap of a word is counted from its last
/// milestone in the run before, be it so many runs ago.
struct PostingsRun: Sendable {
  /// Where what belongs to a word begins in the columns; it ends where that of the next begins.
  struct Segment: Sendable {
    /// The number of the word.
    var number: UInt32 = 0
    /// Its first byte of each column.
    var gaps: UInt32 = 0, weights: UInt32 = 0, places: UInt32 = 0
  }

  /// The words that occur, in ascending order of their numbers, and the end.
  let segments: [Segment]

  let gaps: [UInt8]
  let weights: [UInt8]
  let places: [UInt8]

  /// How many words occur.
  var count: Int { segments.count - 1 }

  /// The gaps of the word of a segment.
  @inline(__always)
  func gapRange(of segment: Int) -> Range<Int> {
    Int(segments[segment].gaps)..<Int(segments[segment + 1].gaps)
  }

  /// The weights of the word of a segment.
  @inline(__always)
  func weightRange(of segment: Int) -> Range<Int> {
    Int(segments[segment].weights)..<Int(segments[segment + 1].weights)
  }

  /// The places of the word of a segment.
  @inline(__always)
  func placeRange(of segment: Int) -> Range<Int> {
    Int(segments[segment].places)..<Int(segments[segment + 1].places)
  }
}
