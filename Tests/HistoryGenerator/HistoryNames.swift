/// The words and names of every made history, each list with the most frequent first.
struct HistoryNames {
  static let wordCount = 50_000
  static let tagCount = 3_000
  static let personCount = 5_000
  static let organizationCount = 800
  static let productCount = 400

  let words: [[UInt8]]
  let tags: [[UInt8]]
  let people: [[UInt8]]
  let organizations: [[UInt8]]
  let products: [[UInt8]]

  init() {
    let words = Self.invented()
    self.words = words
    tags = Array(words[5_000..<5_000 + Self.tagCount])
    people = (0..<Self.personCount).map { index in
      let family = words[20_000 + index]
      return Self.capitalized(words[500 + index % 700]) + [UInt8(ascii: " ")]
        + Self.capitalized(family)
    }
    organizations = (0..<Self.organizationCount).map { index in
      let kind = ["Works", "Institute", "Society", "& Sons"][index % 4]
      return Self.capitalized(words[30_000 + index]) + Array(" \(kind)".utf8)
    }
    products = (0..<Self.productCount).map { Self.capitalized(words[40_000 + $0]) }
  }

  private static func capitalized(_ word: [UInt8]) -> [UInt8] {
    var word = word
    word.capitalize(at: 0)
    return word
  }

  /// Distinct words of one to four syllables, short ones first; each begins with a letter from b
  /// to z, some have letters beyond ASCII.
  private static func invented() -> [[UInt8]] {
    var random = SeededGenerator(seed: 0)
    var words: [[UInt8]] = []
    var known: Set<String> = []
    while words.count < wordCount {
      var word = ""
      for _ in 0..<syllableCount(ofRank: words.count, &random) { word += syllable(&random) }
      if known.insert(word).inserted { words.append(Array(word.utf8)) }
    }
    return words
  }

  private static func syllableCount(ofRank rank: Int, _ random: inout SeededGenerator) -> Int {
    switch rank {
    case ..<100: 1
    case ..<3_000: 2
    default: 2 + random.below(3)
    }
  }

  private static func syllable(_ random: inout SeededGenerator) -> String {
    let onsets = ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "st"]
    let vowels = ["a", "a", "e", "e", "e", "i", "i", "o", "o", "u", "ai", "é", "ö"]
    let endings = ["", "", "", "", "n", "r", "s", "l", "t"]
    return random.pick(onsets) + random.pick(vowels) + random.pick(endings)
  }
}
