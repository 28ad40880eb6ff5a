/// Reads the words of a question as ``Vocabulary`` reads those of the texts.
package struct TextAnalyzer: ~Copyable {
  private let stemmer: Stemmer

  /// An analyzer for a language.
  package init(_ language: StemmingLanguage) {
    stemmer = Stemmer(language)
  }

  /// An analyzer for a language as BCP 47 has it; nil is English.
  package init(language: String?) {
    self.init(StemmingLanguage(language))
  }

  /// The words of `text` in their order.
  ///
  /// A run of ideographs is its overlapping pairs; one that stands alone is the beginning of pairs.
  package func tokens(of text: String) -> [TextToken] {
    var tokens: [TextToken] = []
    var scanner = WordScanner()
    let bytes = text.utf8.span
    while let piece = scanner.next(in: bytes) {
      let spelling = bytes.spelling(piece.range)
      if piece.kind == .ideographs {
        tokens += Self.pairs(of: Folding.caseless(spelling))
      } else if let token = token(of: spelling, piece.kind) {
        tokens.append(token)
      }
    }
    return tokens
  }

  /// How many words a text in UTF-8 has, of whatever language.
  ///
  /// - Complexity: O(n), without a copy of what is of ASCII alone.
  package static func wordCount(of text: Span<UInt8>) -> Int {
    var scanner = WordScanner()
    var count = 0
    while let piece = scanner.next(in: text) {
      switch piece.kind {
      case .plain: count += 1
      case .accented: count += Folding.accentless(text.spelling(piece.range)).isEmpty ? 0 : 1
      case .ideographs: count += pairs(of: Folding.caseless(text.spelling(piece.range))).count
      }
    }
    return count
  }

  /// The word of a spelling, in which capitals of ASCII are small letters already; nil where
  /// nothing of it is visible.
  ///
  /// Endings are those of the word as it is written, and those of it without its accents, so that
  /// neither what is written nor what is asked for needs them.
  func token(of spelling: [UInt8], _ kind: WordScanner.Kind) -> TextToken? {
    guard kind == .accented else {
      return TextToken(word: spelling, stems: [stemmer.stem(spelling)])
    }
    let word = Folding.accentless(spelling)
    guard !word.isEmpty else { return nil }
    let plain = stemmer.stem(word)
    let written = Folding.accentless(stemmer.stem(Folding.caseless(spelling)))
    let isSame = written == plain || written.isEmpty
    return TextToken(word: word, stems: isSame ? [plain] : [plain, written])
  }

  private static func pairs(of run: [UInt8]) -> [TextToken] {
    let starts = run.scalarStarts
    guard starts.count > 2 else {
      return run.isEmpty ? [] : [TextToken(word: run, isBeginning: true)]
    }
    return starts.indices.dropLast(2).map { index in
      TextToken(word: Array(run[starts[index]..<starts[index + 2]]))
    }
  }
}

extension Span<UInt8> {
  /// The bytes of a range with small letters for the capitals of ASCII.
  func spelling(_ range: Range<Int>) -> [UInt8] {
    range.map { self[$0].smallASCII }
  }
}

extension [UInt8] {
  /// Where each character begins, and the end.
  var scalarStarts: [Int] { indices.filter { self[$0].beginsScalar } + [count] }
}
