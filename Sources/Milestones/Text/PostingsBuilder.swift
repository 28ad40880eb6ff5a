import TextAnalysis

/// Makes the postings of milestones whose words were read in stretches.
///
/// The columns are put together from their runs, each for itself.
struct PostingsBuilder: Sendable {
  /// The words of all stretches.
  let lexicon: Lexicon

  private let runs: [PostingsRun]

  /// The stretch that each run is of.
  private let stretchOfRun: [Int]

  /// For each stretch its first milestone, and the last one that has each number of a word.
  private let stretches: [(start: Int, lasts: [Int32])]

  private let segments: SegmentLists
  private let limit: Int

  /// A column whose parts belong to words, and where those of each word begin, and the end.
  struct Column<Part: Sendable>: Sendable {
    fileprivate(set) var parts: [Part] = []
    fileprivate(set) var begins: [UInt32] = []

    fileprivate mutating func begin() { begins.append(UInt32(parts.count)) }
  }

  /// The column of places, and that of skips.
  typealias Places = (column: Column<UInt8>, skips: Column<UInt32>)

  /// The column of gaps, and the bits of words that have none.
  typealias Gaps = (column: Column<UInt8>, bits: [PositionSet])

  /// The column of weights, and where those of each word begin, and the end.
  typealias Weights = (column: WeightColumn, begins: [UInt32])

  /// A builder for stretches that follow each other from the first position on.
  init(_ stretches: [WordRuns]) {
    limit = stretches.reduce(0) { $0 + $1.lengths.count }
    // What the stretches took to read is needed no more, and the columns need as much.
    Memory.giveBack()
    var words = stretches.first?.words ?? LearnedWords()
    let first = Array(UInt32(0)..<UInt32(words.count))
    let numbers = [first] + stretches.dropFirst().map { words.add($0.words) }
    let (lexicon, placeOfNumber) = words.sorted()
    let places = numbers.map { numbers in
      numbers.map { $0 < placeOfNumber.count ? placeOfNumber[Int($0)] : -1 }
    }
    let placed = zip(stretches, places).flatMap { stretch, places in
      stretch.runs.map { (postings: $0, places: places) }
    }
    self.lexicon = lexicon
    self.stretches = stretches.map { ($0.start, $0.lasts) }
    runs = placed.map(\.postings)
    stretchOfRun = stretches.enumerated().flatMap { repeatElement($0, count: $1.runs.count) }
    segments = SegmentLists(placed, wordCount: lexicon.words.count)
  }

  /// Where the words occur, of the columns.
  func postings(_ places: Places, _ gaps: Gaps, _ weights: Weights) -> Postings {
    var entries: [Postings.Entry] = []
    entries.reserveCapacity(lexicon.words.count + 1)
    var sets: Int32 = 0
    for word in weights.begins.indices {
      let count = word < lexicon.words.count ? segments.counts[word] : 0
      let isMany = PositionSet.areMany(Int(count), of: limit)
      entries.append(
        Postings.Entry(
          count: count, bits: isMany ? sets : -1, gaps: gaps.column.begins[word],
          weights: weights.begins[word], places: places.column.begins[word],
          skips: places.skips.begins[word]))
      if isMany { sets += 1 }
    }
    return Postings(
      limit: limit, entries: entries, bits: gaps.bits, gaps: gaps.column.parts,
      weights: weights.column, places: places.column.parts, skips: places.skips.parts)
  }

  /// How often each word occurs.
  func weights() -> Weights {
    var column = WeightColumn()
    var begins: [UInt32] = []
    column.reserveCapacity(runs.reduce(0) { $0 + $1.weights.count })
    begins.reserveCapacity(lexicon.words.count + 1)
    for word in 0..<lexicon.words.count {
      begins.append(UInt32(column.count))
      segments.forEachSegment(of: word) { run, segment in
        let weights = runs[run].weights
        column.append(weights.span.extracting(runs[run].weightRange(of: segment)))
      }
    }
    begins.append(UInt32(column.count))
    return (column, begins)
  }

  /// Where each word occurs.
  func places() -> Places {
    var (column, skips) = (Column<UInt8>(), Column<UInt32>())
    column.parts.reserveCapacity(runs.reduce(0) { $0 + $1.places.count })
    for word in 0..<lexicon.words.count {
      column.begin()
      skips.begin()
      let start = column.parts.count
      segments.forEachSegment(of: word) { run, segment in
        let places = runs[run].places
        let range = runs[run].placeRange(of: segment)
        column.parts.append(copying: places.span.extracting(range))
      }
      guard segments.counts[word] > PlaceReader.stride else { continue }
      PlaceReader.appendSkips(of: column.parts.span.extracting(start...), to: &skips.parts)
    }
    column.begin()
    skips.begin()
    return (column, skips)
  }

  /// Which milestones have each word.
  func gaps() -> Gaps {
    var column = Column<UInt8>()
    var bits: [PositionSet] = []
    column.parts.reserveCapacity(mostGapBytes)
    for word in 0..<lexicon.words.count {
      column.begin()
      if PositionSet.areMany(Int(segments.counts[word]), of: limit) {
        bits.append(self.bits(of: word))
      } else {
        appendGaps(of: word, to: &column.parts)
      }
    }
    column.begin()
    return (column, bits)
  }

  /// What the gaps take at most, of which the first of a word in each stretch may be longer than it was.
  private var mostGapBytes: Int {
    segments.counts.indices.reduce(0) { sum, word in
      guard !PositionSet.areMany(Int(segments.counts[word]), of: limit) else { return sum }
      return sum + Int(segments.gapBytes[word]) + 4 * (stretches.count - 1)
    }
  }

  /// Appends the gaps of a word, of which the first of each stretch goes on from those before.
  private func appendGaps(of word: Int, to column: inout [UInt8]) {
    var (stretch, last) = (-1, Int32(-1))
    segments.forEachSegment(of: word) { run, segment in
      let gaps = runs[run].gaps
      let range = runs[run].gapRange(of: segment)
      if stretchOfRun[run] == stretch {
        return column.append(copying: gaps.span.extracting(range))
      }
      stretch = stretchOfRun[run]
      var offset = range.lowerBound
      let first = Int32(truncatingIfNeeded: stretches[stretch].start) - 1
      column.append(
        number: gaps.number(at: &offset) + UInt32(truncatingIfNeeded: first - last))
      column.append(copying: gaps.span.extracting(offset..<range.upperBound))
      last = stretches[stretch].lasts[Int(runs[run].segments[segment].number)]
    }
  }

  private func bits(of word: Int) -> PositionSet {
    var words = PositionSet.emptyWords(limit: limit)
    var (stretch, position) = (-1, -1)
    segments.forEachSegment(of: word) { run, segment in
      if stretchOfRun[run] != stretch {
        stretch = stretchOfRun[run]
        position = stretches[stretch].start - 1
      }
      let gaps = runs[run].gaps
      let range = runs[run].gapRange(of: segment)
      var offset = range.lowerBound
      while offset < range.upperBound {
        position += Int(gaps.number(at: &offset)) + 1
        words.insertBit(position)
      }
    }
    return PositionSet(words: words, limit: limit)
  }
}
