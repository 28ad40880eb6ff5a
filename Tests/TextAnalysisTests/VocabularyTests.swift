import TestSupport
import Testing

@testable import TextAnalysis

@Suite struct `The words of many texts` {
  @Test func `have one number each, and stand in order`() {
    var vocabulary = Vocabulary(language: "en")
    var words: [UInt32] = []
    for text in ["Zebra café CAFE", "cafe\u{301}, zebra; 東京都"] {
      vocabulary.append(wordsOf: text, to: &words)
    }
    let (lexicon, places) = vocabulary.sorted()
    let read = words.map { lexicon.words[Int(places[Int($0)])] }.map(Self.text)
    #expect(read == ["zebra", "cafe", "cafe", "cafe", "zebra", "東京", "京都", "都"])
    #expect((0..<lexicon.words.count).map { Self.text(lexicon.words[$0]) } == Set(read).sorted())
  }

  @Test func `are found by any spelling and any ending`() {
    let (lexicon, _) = Self.lexicon("release released releasing lease résumé resumes", "en")
    #expect(Self.found("Releases", lexicon, "en") == ["release", "released", "releasing"])
    #expect(Self.found("resume", lexicon, "en") == ["resume", "resumes"])
    #expect(Self.found("RÉSUMÉ", lexicon, "en") == ["resume", "resumes"])
    #expect(Self.found("leases", lexicon, "en") == ["lease"])
    #expect(Self.found("unheard", lexicon, "en") == [])
  }

  @Test func `are found by an ideograph that they begin with`() {
    let (lexicon, _) = Self.lexicon("東京都 京 x", "ja")
    #expect(Self.found("京", lexicon, "ja") == ["京", "京都"])
    #expect(Self.found("都", lexicon, "ja") == ["都"])
    #expect(Self.found("東京", lexicon, "ja") == ["東京"])
    #expect(Self.found("京東", lexicon, "ja") == [])
  }

  @Test func `are read as those of a question are`() {
    var generator = SeededGenerator(seed: 30)
    let letters = Array("aAzZ09 .-éÉe\u{301}ßИйıİﬁ東京かがｶﾞ한ᄒ\u{AD}\u{3164}\u{1F600}हि²שָ")
    for _ in 0..<2000 {
      let text = String((0..<12).map { _ in letters.randomElement(using: &generator) ?? "a" })
      var vocabulary = Vocabulary(language: "de")
      var words: [UInt32] = []
      vocabulary.append(wordsOf: text, to: &words)
      let (lexicon, places) = vocabulary.sorted()
      let read = Set(words.map { Int(places[Int($0)]) })
      for token in TextAnalyzer(language: "de").tokens(of: text) {
        let found = Set(lexicon.places(of: token).joined())
        #expect(!found.isDisjoint(with: read), "\(text)")
      }
    }
  }

  @Test func `are many`() {
    var table = SpellingTable()
    let strings = (0..<5000).map { Array("word\($0 &* 7919)".utf8) }
    for _ in 0..<2 {
      let numbers = strings.map { table.number(of: $0) }
      #expect(numbers == Array(strings.indices))
    }
    #expect(table.count == strings.count)
    let (sorted, places) = SortedWords.sorting(Array(strings.indices), of: table)
    #expect(strings.indices.allSatisfy { sorted[Int(places[$0])].elementsEqual(strings[$0]) })
    #expect(strings.indices.allSatisfy { sorted.place(of: strings[$0]) == Int(places[$0]) })
    #expect(sorted.place(of: Array("word".utf8)) == nil)
    #expect(sorted.places(beginningWith: Array("word".utf8)) == 0..<strings.count)
    #expect(sorted.places(beginningWith: Array("x".utf8)).isEmpty)
    #expect(sorted.places(beginningWith: []) == 0..<strings.count)
    let few = sorted.places(beginningWith: Array("word12".utf8))
    #expect(few.count == strings.count { $0.starts(with: "word12".utf8) })
  }

  private static func lexicon(_ text: String, _ language: String) -> (Lexicon, [UInt32]) {
    var vocabulary = Vocabulary(language: language)
    var words: [UInt32] = []
    vocabulary.append(wordsOf: text, to: &words)
    return (vocabulary.sorted().lexicon, words)
  }

  private static func found(_ text: String, _ lexicon: Lexicon, _ language: String) -> [String] {
    TextAnalyzer(language: language).tokens(of: text).flatMap { token in
      lexicon.places(of: token).joined().map { Self.text(lexicon.words[$0]) }
    }
  }

  private static func text(_ word: ArraySlice<UInt8>) -> String {
    String(decoding: word, as: UTF8.self)
  }
}
