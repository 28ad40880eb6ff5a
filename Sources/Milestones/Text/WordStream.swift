import TextAnalysis

/// The words of milestones side by side, as numbers, with a tally of what each word will take.
struct WordStream: Sendable {
  /// The position of the first milestone.
  let start: Int

  /// The words by their numbers.
  private(set) var words = LearnedWords()

  /// By the number of a word.
  private(set) var tallies: [WordTally] = []

  /// The numbers of the words of all milestones, one milestone after the other.
  private(set) var bytes: [UInt8] = []

  /// How many words the title of each milestone has.
  private(set) var titleLengths: [UInt32] = []

  /// How many words each milestone has.
  private(set) var lengths: [UInt32] = []

  /// The words of the milestones at `positions`, in a language as BCP 47 has it; nil is English.
  ///
  /// - Complexity: O(k) for their bytes.
  init(_ milestones: MilestoneColumns, _ positions: Range<Int>, language: String?) {
    start = positions.lowerBound
    titleLengths.reserveCapacity(positions.count)
    lengths.reserveCapacity(positions.count)
    var vocabulary = Vocabulary(language: language)
    var numbers: [UInt32] = []
    for position in positions {
      numbers.removeAll(keepingCapacity: true)
      let titleLength = milestones.withTexts(at: position) { bytes, _, title, text in
        vocabulary.append(wordsOf: bytes.span.extracting(title), to: &numbers)
        let titleLength = numbers.count
        if let text { vocabulary.append(wordsOf: bytes.span.extracting(text), to: &numbers) }
        return titleLength
      }
      while tallies.count < vocabulary.count { tallies.append(WordTally()) }
      append(numbers, titleLength, at: Int32(position))
    }
    words = vocabulary.learned
  }

  private mutating func append(_ numbers: [UInt32], _ titleLength: Int, at position: Int32) {
    titleLengths.append(UInt32(titleLength))
    lengths.append(UInt32(numbers.count))
    for number in numbers { bytes.append(number: number) }
    var tallies = tallies.mutableSpan
    for index in numbers.indices {
      let occurrence = WordOccurrence(position: position, index: index, titleLength: titleLength)
      tallies[Int(numbers[index])].note(occurrence)
    }
  }
}
