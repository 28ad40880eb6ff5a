/// Words with their numbers and their stems.
package struct LearnedWords: Sendable {
  private(set) var spellings = SpellingTable()
  /// The number of each spelling's word, which is that of the word's own spelling.
  private var wordOfSpelling: [UInt32] = []
  private var stems = SpellingTable()
  private var members: [(stem: UInt32, word: UInt32)] = []

  /// Stands for the word of a spelling of which nothing is visible.
  static let none = UInt32.max

  /// No word.
  package init() {}

  /// What the numbers of words are below.
  package var count: Int { wordOfSpelling.count }

  /// The number of the word of a spelling, which stands at `start` in `text`; nil where it is to be
  /// learned.
  @inline(__always)
  func word(of spelling: Spelling, at start: Int, of text: Span<UInt8>) -> UInt32? {
    spellings.meaning(of: spelling, at: start, of: text)
  }

  /// Gives a spelling that is to be learned a number.
  mutating func number(_ spelling: Spelling, at start: Int, of text: Span<UInt8>) -> Int {
    spellings.number(of: spelling, at: start, of: text)
  }

  /// The number of a word that is folded already.
  mutating func word(_ word: [UInt8]) -> UInt32 {
    let number = spellings.number(of: word)
    if number == wordOfSpelling.count { wordOfSpelling.append(UInt32(number)) }
    return UInt32(number)
  }

  /// Learns the word of the spelling that was numbered last, which is nil where there is none.
  mutating func learn(_ token: TextToken?, as spelling: Int) -> UInt32 {
    guard let token else {
      wordOfSpelling.append(Self.none)
      spellings.setMeaning(Self.none, of: spelling)
      return Self.none
    }
    wordOfSpelling.append(UInt32(spelling))
    let word = word(token.word)
    wordOfSpelling[spelling] = word
    if word != UInt32(spelling) { spellings.setMeaning(word, of: spelling) }
    for stem in token.stems { members.append((UInt32(stems.number(of: stem)), word)) }
    return word
  }

  /// Adds the words of `other`; answers the number that each of its numbers has here.
  package mutating func add(_ other: LearnedWords) -> [UInt32] {
    let numbers = other.wordOfSpelling.enumerated().map { number, word in
      word == UInt32(number) ? self.word(Array(other.spellings[number])) : Self.none
    }
    for member in other.members {
      let stem = stems.number(of: Array(other.stems[Int(member.stem)]))
      members.append((UInt32(stem), numbers[Int(member.word)]))
    }
    return numbers
  }

  /// The words in order, and the place of each number's word in it; -1 where it is none.
  package func sorted() -> (lexicon: Lexicon, places: [Int32]) {
    let numbers = (0..<count).filter { wordOfSpelling[$0] == UInt32($0) }
    let (words, places) = SortedWords.sorting(numbers, of: spellings)
    let (stems, stemPlaces) = SortedWords.sorting(Array(0..<stems.count), of: stems)
    let pairs = members.map { member in
      (stem: stemPlaces[Int(member.stem)], word: places[Int(member.word)])
    }
    return (Lexicon(words: words, stems: stems, members: pairs), places)
  }
}
