/// The words of many texts, learned while they are read.
///
/// Words have numbers in the order in which they come. A spelling is folded and stemmed once,
/// however often it occurs.
package struct Vocabulary: ~Copyable {
  private let analyzer: TextAnalyzer

  /// What was learned so far.
  package private(set) var learned = LearnedWords()

  /// No word so far, in a language as BCP 47 has it; nil is English.
  package init(language: String?) {
    analyzer = TextAnalyzer(language: language)
  }

  /// What the numbers of words are below.
  package var count: Int { learned.count }

  /// Appends the number of each word of `text`, in their order.
  ///
  /// A run of ideographs is its overlapping pairs and, at its end, the last of them alone.
  package mutating func append(wordsOf text: String, to words: inout [UInt32]) {
    append(wordsOf: text.utf8.span, to: &words)
  }

  /// Appends the number of each word of a text in UTF-8, in their order.
  package mutating func append(wordsOf bytes: Span<UInt8>, to words: inout [UInt32]) {
    var scanner = WordScanner()
    while let piece = scanner.next(in: bytes) {
      if piece.kind == .ideographs {
        append(pairsOf: Folding.caseless(bytes.spelling(piece.range)), to: &words)
        continue
      }
      let (spelling, known) = learned.word(
        of: piece.spelling, at: piece.range.lowerBound, of: bytes)
      let word = known ?? learn(spelling, piece.kind)
      if word != LearnedWords.none { words.append(word) }
    }
  }

  /// What was learned, in order, and the place of each number's word in it.
  package consuming func sorted() -> (lexicon: Lexicon, places: [Int32]) { learned.sorted() }

  private mutating func append(pairsOf run: [UInt8], to words: inout [UInt32]) {
    let starts = run.scalarStarts
    for index in starts.indices.dropLast() {
      let end = starts[min(index + 2, starts.count - 1)]
      words.append(learned.word(Array(run[starts[index]..<end])))
    }
  }

  private mutating func learn(_ spelling: Int, _ kind: WordScanner.Kind) -> UInt32 {
    learned.learn(analyzer.token(of: Array(learned.spellings[spelling]), kind), as: spelling)
  }
}
