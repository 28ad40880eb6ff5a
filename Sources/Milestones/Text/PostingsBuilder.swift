import TextAnalysis

/// Makes the postings of milestones whose words were read in stretches.
///
/// Stretches are read at once, and then the postings of parts of the words are written at once, each
/// column at its final size.
struct PostingsBuilder: Sendable {
  /// The words of all stretches.
  let lexicon: Lexicon

  private let streams: [WordStream]

  /// For each stretch the place in the lexicon of each number of a word; -1 where it is none.
  private let places: [[Int32]]

  private let tallies: [WordTally]
  private let limit: Int

  /// A builder for stretches that follow each other from the first position on.
  init(_ streams: [WordStream]) {
    self.streams = streams
    limit = streams.reduce(0) { $0 + $1.lengths.count }
    var words = streams.first?.words ?? LearnedWords()
    let first = Array(UInt32(0)..<UInt32(words.count))
    let numbers = [first] + streams.dropFirst().map { words.add($0.words) }
    let (lexicon, placeOfNumber) = words.sorted()
    let places = numbers.map { numbers in
      numbers.map { $0 < placeOfNumber.count ? placeOfNumber[Int($0)] : -1 }
    }
    var tallies = [WordTally](repeating: WordTally(), count: lexicon.words.count)
    for (stream, places) in zip(streams, places) {
      for (tally, place) in zip(stream.tallies, places) where place >= 0 {
        tallies[Int(place)].add(tally)
      }
    }
    self.lexicon = lexicon
    self.places = places
    self.tallies = tallies
  }

  /// Where the words occur.
  func postings() -> Postings {
    let parts = self.parts(Parallel.width)
    let columns = Parallel.map(parts.count) { self.columns(of: parts[$0]) }
    return PostingsColumns.joined(columns, limit: limit)
  }

  /// The words in about so many ranges, which have about as many postings each.
  private func parts(_ count: Int) -> [Range<Int>] {
    let total = tallies.reduce(0) { $0 + Int($1.placeBytes) }
    var parts: [Range<Int>] = []
    var (start, bytes) = (0, 0)
    for place in tallies.indices {
      bytes += Int(tallies[place].placeBytes)
      if bytes * count > total * (parts.count + 1) {
        parts.append(start..<place + 1)
        start = place + 1
      }
    }
    return parts + [start..<tallies.count]
  }

  private func columns(of words: Range<Int>) -> PostingsColumns {
    var columns = PostingsColumns(limit: limit)
    var cursors = tallies[words].map { columns.reserve($0) }
    columns.allocate()
    for (stream, places) in zip(streams, places) {
      var blocks = OccurrenceBlocks(stream, buckets: Self.buckets(places, words), words.count + 1)
      while blocks.sortNext() {
        for word in cursors.indices {
          columns.write(&cursors[word], blocks.sorted.span.extracting(blocks.range(of: word)))
        }
      }
    }
    return columns
  }

  /// For each number the place of its word among `words`; that behind them for any other word.
  private static func buckets(_ places: [Int32], _ words: Range<Int>) -> [UInt32] {
    places.map { place in
      UInt32(words.contains(Int(place)) ? Int(place) - words.lowerBound : words.count)
    }
  }
}
