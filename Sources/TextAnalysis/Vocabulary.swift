/// The words of many texts, learned while they are read.
///
/// Words have numbers in the order in which they come. A spelling is folded and stemmed once,
/// however often it occurs.
package struct Vocabulary: ~Copyable {
  private let analyzer: TextAnalyzer
  private var pieces: [WordScanner.Piece] = []

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
    repeat {
      scanner.scan(bytes, into: &pieces)
      append(wordsOfPiecesOf: bytes, to: &words)
    } while pieces.count == WordScanner.mostPieces
  }

  /// Appends the numbers of the words of ``pieces``.
  ///
  /// All are asked for before the first is looked up, so that they are waited for together.
  private mutating func append(wordsOfPiecesOf bytes: Span<UInt8>, to words: inout [UInt32]) {
    for index in pieces.indices { learned.spellings.prefetch(pieces[index].spelling) }
    var index = 0
    while index < pieces.count {
      words.append(addingCapacity: pieces.count - index) { words in
        while index < pieces.count, pieces[index].kind != .ideographs {
          let word = word(of: pieces[index], bytes)
          if word != LearnedWords.none { words.append(word) }
          index += 1
        }
      }
      guard index < pieces.count else { return }
      append(pairsOf: Folding.caseless(bytes.spelling(pieces[index].range)), to: &words)
      index += 1
    }
  }

  @inline(__always)
  private mutating func word(of piece: WordScanner.Piece, _ bytes: Span<UInt8>) -> UInt32 {
    learned.word(of: piece.spelling, at: piece.start, of: bytes) ?? learn(piece, bytes)
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

  @inline(never)
  private mutating func learn(_ piece: WordScanner.Piece, _ bytes: Span<UInt8>) -> UInt32 {
    let spelling = learned.number(piece.spelling, at: piece.start, of: bytes)
    return learned.learn(
      analyzer.token(of: Array(learned.spellings[spelling]), piece.kind), as: spelling)
  }
}
