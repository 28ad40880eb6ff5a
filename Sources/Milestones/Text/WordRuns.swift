import TextAnalysis

/// The postings of the words of milestones side by side, in runs.
struct WordRuns: Sendable {
  /// The position of the first milestone.
  let start: Int

  /// The words by their numbers.
  private(set) var words = LearnedWords()

  /// The postings, one stretch of milestones after the other.
  private(set) var runs: [PostingsRun] = []

  /// By the number of a word, the last milestone that has it.
  private(set) var lasts: [Int32] = []

  /// How many words the title of each milestone has.
  private(set) var titleLengths: [UInt32] = []

  /// How many words each milestone has.
  private(set) var lengths: [UInt32] = []

  /// The words of `milestones` in a stretch for each core, with about so many words in a run.
  static func stretches(
    of milestones: MilestoneColumns, language: String?, runSize: Int = WordBlock.usualSize
  ) -> [Later<WordRuns>] {
    let size = milestones.count / Parallel.width + 1
    return (0..<Parallel.width).map { number in
      let start = min(number * size, milestones.count)
      let positions = start..<min(start + size, milestones.count)
      return Later { WordRuns(milestones, positions, language: language, runSize: runSize) }
    }
  }

  /// The words of the milestones at `positions`, in a language as BCP 47 has it; nil is English.
  ///
  /// A run has about `runSize` of them.
  ///
  /// - Complexity: O(k) for their bytes.
  init(
    _ milestones: MilestoneColumns, _ positions: Range<Int>, language: String?, runSize: Int
  ) {
    start = positions.lowerBound
    titleLengths.reserveCapacity(positions.count)
    lengths.reserveCapacity(positions.count)
    var vocabulary = Vocabulary(language: language)
    var block = WordBlock(size: runSize)
    var writer = PostingsRunWriter(from: start)
    for position in positions {
      milestones.prefetchTexts(soonAfter: position)
      read(milestones, position, &vocabulary, into: &block)
      guard block.isFull || position == positions.upperBound - 1 else { continue }
      runs.append(writer.run(of: block, count: vocabulary.count))
      block.removeAll()
    }
    words = vocabulary.learned
    lasts = writer.lasts
  }

  private mutating func read(
    _ milestones: MilestoneColumns, _ position: Int, _ vocabulary: inout Vocabulary,
    into block: inout WordBlock
  ) {
    let start = block.start
    let titleLength = milestones.withTexts(at: position) { bytes, _, title, text in
      vocabulary.append(wordsOf: bytes.span.extracting(title), to: &block.numbers)
      let titleLength = UInt32(block.numbers.count - start)
      if let text { vocabulary.append(wordsOf: bytes.span.extracting(text), to: &block.numbers) }
      return titleLength
    }
    titleLengths.append(titleLength)
    lengths.append(UInt32(block.numbers.count - start))
    block.end(position, titleLength: titleLength)
  }
}
