/// The words of many texts, learned while they are read.
///
/// Words have numbers in the order in which they come. A spelling is folded and stemmed once,
/// however often it occurs.
package struct Vocabulary: ~Copyable {
  private let analyzer: TextAnalyzer
  private var spellings = SpellingTable()
  /// The number of each spelling's word, which is that of the word's own spelling.
  private var wordOfSpelling: [UInt32] = []
  private var stems = SpellingTable()
  private var members: [(stem: UInt32, word: UInt32)] = []

  private static let none = UInt32.max

  /// No word so far, in a language as BCP 47 has it; nil is English.
  package init(language: String?) {
    analyzer = TextAnalyzer(language: language)
  }

  /// What the numbers of words are below.
  package var count: Int { wordOfSpelling.count }

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
      let spelling = spellings.number(
        of: piece.spelling, at: piece.range.lowerBound, of: bytes)
      if spelling == wordOfSpelling.count { learn(spelling, piece.kind) }
      let word = wordOfSpelling[spelling]
      if word != Self.none { words.append(word) }
    }
  }

  /// What was learned, in order, and the place of each number's word in it.
  package consuming func sorted() -> (lexicon: Lexicon, places: [Int32]) {
    let numbers = (0..<count).filter { wordOfSpelling[$0] == UInt32($0) }
    let (words, places) = SortedWords.sorting(numbers, of: spellings)
    let (stems, stemPlaces) = SortedWords.sorting(Array(0..<stems.count), of: stems)
    let pairs = members.map { member in
      (stem: stemPlaces[Int(member.stem)], word: places[Int(member.word)])
    }
    return (Lexicon(words: words, stems: stems, members: pairs), places)
  }

  private mutating func append(pairsOf run: [UInt8], to words: inout [UInt32]) {
    let starts = run.scalarStarts
    for index in starts.indices.dropLast() {
      let end = starts[min(index + 2, starts.count - 1)]
      words.append(UInt32(word(Array(run[starts[index]..<end]))))
    }
  }

  /// The number of a word that is folded already.
  private mutating func word(_ word: [UInt8]) -> Int {
    let number = spellings.number(of: word)
    if number == wordOfSpelling.count { wordOfSpelling.append(UInt32(number)) }
    return number
  }

  private mutating func learn(_ spelling: Int, _ kind: WordScanner.Kind) {
    guard let token = analyzer.token(of: Array(spellings[spelling]), kind) else {
      return wordOfSpelling.append(Self.none)
    }
    wordOfSpelling.append(UInt32(spelling))
    let word = word(token.word)
    wordOfSpelling[spelling] = UInt32(word)
    for stem in token.stems {
      members.append((UInt32(stems.number(of: stem)), UInt32(word)))
    }
  }
}
