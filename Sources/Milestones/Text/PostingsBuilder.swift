import TextAnalysis

/// Makes the postings of milestones that are added in their order.
///
/// What is added is kept as the numbers of its words, with a tally of what each word will take;
/// then every column is filled at once, at its final size.
struct PostingsBuilder: ~Copyable {
  private var vocabulary: Vocabulary
  private var tallies: [Tally] = []
  private var words: [UInt32] = []
  private var stream: [UInt8] = []
  private(set) var titleLengths: [UInt32] = []
  private(set) var lengths: [UInt32] = []

  /// What the postings of a word take.
  private struct Tally {
    var count: UInt32 = 0
    var last = Occurrence()
    var gapBytes: UInt32 = 0
    var placeBytes: UInt32 = 0

    mutating func note(_ occurrence: WordOccurrence) {
      if last.position != occurrence.position {
        gapBytes += last.gap(to: occurrence.position).variableLength
        count += 1
      }
      placeBytes += last.move(to: occurrence).variableLength
    }
  }

  /// Where a word occurred last.
  struct Occurrence {
    var position: Int32 = -1
    var place: UInt32 = 0

    func gap(to position: Int32) -> UInt32 {
      UInt32(truncatingIfNeeded: position - self.position - 1)
    }

    /// The number that stands for the next place.
    mutating func move(to next: WordOccurrence) -> UInt32 {
      defer { (position, place) = (next.position, next.place) }
      return PlaceReader.code(next.place, after: position == next.position ? place : nil)
    }
  }

  /// A builder for a language as BCP 47 has it; nil is English.
  init(language: String?) {
    vocabulary = Vocabulary(language: language)
  }

  /// Adds the next milestone.
  mutating func add(title: Span<UInt8>, text: Span<UInt8>) {
    words.removeAll(keepingCapacity: true)
    vocabulary.append(wordsOf: title, to: &words)
    let titleLength = words.count
    vocabulary.append(wordsOf: text, to: &words)
    let position = Int32(lengths.count)
    titleLengths.append(UInt32(titleLength))
    lengths.append(UInt32(words.count))
    while tallies.count < vocabulary.count { tallies.append(Tally()) }
    for word in words { stream.append(number: word) }
    tally(position, titleLength)
  }

  private mutating func tally(_ position: Int32, _ titleLength: Int) {
    let words = words
    var tallies = tallies.mutableSpan
    for index in words.indices {
      let occurrence = WordOccurrence(position: position, index: index, titleLength: titleLength)
      tallies[Int(words[index])].note(occurrence)
    }
  }

  /// The words of all that was added, and where they occur.
  consuming func build() -> (lexicon: Lexicon, postings: Postings) {
    let (tallies, stream) = (tallies, stream)
    let (titleLengths, lengths) = (titleLengths, lengths)
    let (lexicon, places) = vocabulary.sorted()
    var columns = PostingsColumns(limit: lengths.count)
    var cursors = [PostingsCursor](repeating: PostingsCursor(), count: tallies.count)
    for number in Self.numbers(inOrderOf: places) {
      let tally = tallies[number]
      cursors[number] = columns.reserve(
        count: tally.count, gapBytes: tally.gapBytes, placeBytes: tally.placeBytes)
    }
    columns.allocate()
    var blocks = OccurrenceBlocks(stream, titleLengths: titleLengths, lengths: lengths)
    while blocks.sortNext(words: cursors.count) {
      for word in cursors.indices {
        columns.write(&cursors[word], blocks.sorted.span.extracting(blocks.range(of: word)))
      }
    }
    return (lexicon, columns.postings())
  }

  /// The numbers that have a place, by that.
  private static func numbers(inOrderOf places: [Int32]) -> [Int] {
    var numbers = [Int](repeating: 0, count: places.count { $0 >= 0 })
    for (number, place) in places.enumerated() where place >= 0 { numbers[Int(place)] = number }
    return numbers
  }
}
