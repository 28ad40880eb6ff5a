import Testing
import TextAnalysis

@Suite struct `The words of a question` {
  @Test(arguments: [
    ("OpenVZ is in Debian", ["openvz", "is", "in", "debian"]),
    ("don't", ["don", "t"]),
    ("4.8-rc1, 2.6.32/x86_64", ["4", "8", "rc1", "2", "6", "32", "x86", "64"]),
    ("", []), ("  \t—…!?*\"-", []), ("a", ["a"]), ("A+B=C", ["a", "b", "c"]),
    ("Ærø Øst Łódź", ["ærø", "øst", "łodz"]), ("Straße STRASSE ẞ", ["strasse", "strasse", "ss"]),
    ("Café cafe\u{301} CAFÉ", ["cafe", "cafe", "cafe"]), ("naïve Zoë", ["naive", "zoe"]),
    ("Ελληνικά ΣΊΣΥΦΟΣ", ["ελληνικα", "σισυφοσ"]), ("Ёлка йод", ["елка", "иод"]),
    ("İstanbul", ["istanbul"]), ("ﬁle ＯｐｅｎＶＺ m² ½", ["file", "openvz", "m2", "1⁄2"]),
    ("Virtu\u{AD}ozzo", ["virtuozzo"]), ("zero\u{200B}width", ["zero", "width"]),
    ("\u{301}x", ["x"]), ("हिन्दी", ["हिन्दी"]), ("שָׁלוֹם", ["שלום"]), ("१२ ٣", ["१२", "٣"]),
    ("\u{1F600} smile\u{1F600}d", ["smile", "d"]), ("\u{3164}", []), ("\u{1D400}bc", ["abc"]),
  ])
  func `are letters and digits together, without case and accents`(text: String, words: [String]) {
    #expect(Self.words(text) == words)
  }

  @Test(arguments: [
    ("東京都", ["東京", "京都"]), ("東京", ["東京"]), ("東", ["東"]), ("東,京", ["東", "京"]),
    ("カタカナ", ["カタ", "タカ", "カナ"]), ("ｶﾞｷﾞ", ["ガギ"]), ("か\u{3099}く", ["がく"]),
    ("한국어", ["한국", "국어"]), ("OpenVZ入門書2", ["openvz", "入門", "門書", "2"]),
    ("データベース", ["デー", "ータ", "タベ", "ベー", "ース"]), ("東・京", ["東", "京"]),
    ("𠀀𠀁𠀂", ["𠀀𠀁", "𠀁𠀂"]),
  ])
  func `are overlapping pairs where words are not written apart`(text: String, words: [String]) {
    #expect(Self.words(text) == words)
  }

  @Test func `are a beginning where an ideograph stands alone`() {
    let tokens = TextAnalyzer(language: "zh").tokens(of: "東 京都 x")
    #expect(tokens.map(\.isBeginning) == [true, false, false])
    #expect(tokens.map(\.stems.count) == [0, 0, 1])
  }

  @Test(arguments: [
    ("en", "releases", "release"), ("en", "virtualization", "virtual"), (nil, "running", "run"),
    ("en-GB", "Releasing", "release"), ("de", "Häuser", "Haus"), ("de-AT", "Häuser", "hauser"),
    ("DE", "Veröffentlichungen", "Veroffentlichung"), ("fr", "libérée", "libérés"),
    ("ru", "русский", "русского"), ("ru", "контейнеры", "контейнерами"),
    ("es", "naciones", "nación"),
    ("nb", "husene", "huset"), ("nn", "husene", "huset"), ("fi", "taloissa", "talossa"),
    ("en", "résumé", "resume"), ("en", "Résumés", "resume"),
  ])
  func `have stems by which forms of a word meet`(language: String?, word: String, other: String) {
    let analyzer = TextAnalyzer(language: language)
    let stems = [word, other].map { Set(analyzer.tokens(of: $0).flatMap(\.stems)) }
    #expect(!stems[0].isDisjoint(with: stems[1]))
  }

  @Test(arguments: ["ja", "", "-", "xx", "english", "porter", "en_GB", "e\0n", "ünd", "i-klingon"])
  func `keep their endings in a language that has no stemmer`(language: String) {
    let tokens = TextAnalyzer(language: language).tokens(of: "Releases")
    #expect(tokens.map(\.stems) == [[Array("releases".utf8)]])
  }

  @Test(arguments: [
    ("", 0), ("don't 東京都 - \u{3164}", 4), ("東", 1), ("é Ünd\u{301} x2", 3), ("OpenVZ入門書2", 4),
  ])
  func `are counted`(text: String, count: Int) {
    #expect(TextAnalyzer.wordCount(of: text.utf8.span) == count)
    #expect(TextAnalyzer(language: nil).tokens(of: text).count == count)
  }

  @Test func `are the same for many who ask at once`() async {
    let texts = (0..<200).map { "released containers \($0) virtualizations" }
    let analyzer = SharedTextAnalyzer(StemmingLanguage("en"))
    let expected = texts.map { TextAnalyzer(language: "en").tokens(of: $0) }
    await withTaskGroup { group in
      for (index, text) in texts.enumerated() {
        group.addTask { (index, analyzer.tokens(of: text)) }
      }
      for await (index, tokens) in group { #expect(tokens == expected[index]) }
    }
  }

  private static func words(_ text: String) -> [String] {
    TextAnalyzer(language: nil).tokens(of: text).map { String(decoding: $0.word, as: UTF8.self) }
  }
}
