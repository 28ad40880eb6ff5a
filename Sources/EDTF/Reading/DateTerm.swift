/// What a word, a number or a sign says about a date.
struct DateTerm {
  enum Meaning: Hashable {
    case month(Int)
    /// From 0, Monday, to 6.
    case weekday(Int)
    /// From 0, spring, to 3.
    case season(Int)
    case hemisphere(Hemisphere)
    /// `first`, `nineteenth`; 0 is `last`.
    case ordinal(Int)
    case edge(DateEdge)
    case unit(DateUnit)
    /// `Q` of `Q3` and `H` of `H1`.
    case initial(DateUnit)
    case qualifier(Qualifier, Scope)
    case era(isBC: Bool)
    case relation(DateRelation)
    case separator(DateSeparator)
    /// `or earlier`, `or later`.
    case orBeyond(isLater: Bool)
    /// `onwards`: it goes on from then.
    case onward
    /// The end of something that still goes on.
    case present
    case unknown
    /// `of an unknown year`, beside a month or alone.
    case unknownYear
    case number
    case date
    case hyphen
    case comma
    case filler
  }

  /// What a qualifier is said of.
  enum Scope: Hashable {
    /// Of the date that it stands beside.
    case date
    /// Of all that is said.
    case whole
  }

  enum Hemisphere: Hashable {
    case north
    case south
  }

  let meaning: Meaning
  let number: DateNumber?
  let date: SingleDate?
  /// As it was written.
  let text: String
  let isSpaced: Bool

  private init(_ token: DateToken, _ meaning: Meaning, text: String? = nil) {
    self.meaning = meaning
    if case .number(let number) = token.kind { self.number = number } else { number = nil }
    if case .date(let date) = token.kind { self.date = date } else { date = nil }
    self.text = text ?? token.text
    isSpaced = token.isSpaced
  }

  /// The terms that `tokens` are; phrases such as `not before` become one.
  ///
  /// - Throws: the first word that is not known.
  static func terms(of tokens: [DateToken]) throws(DateReadingError) -> [DateTerm] {
    var terms: [DateTerm] = []
    var rest = tokens[...]
    while let token = rest.first {
      if let (meaning, count) = phrase(at: rest) {
        let text = rest.prefix(count).map(\.text).joined(separator: " ")
        terms.append(DateTerm(token, meaning, text: text))
        rest = rest.dropFirst(count)
      } else {
        terms.append(DateTerm(token, try meaning(of: token, after: terms.last)))
        rest = rest.dropFirst()
      }
    }
    return terms.filter { $0.meaning != .filler }
  }

  /// The longest phrase of several words that begins here, and how many tokens it has.
  private static func phrase(at tokens: ArraySlice<DateToken>) -> (Meaning, Int)? {
    var words: [String] = []
    for token in tokens.prefix(DateWords.longestPhrase) {
      guard case .word(let word) = token.kind else { break }
      words.append(word)
    }
    while words.count > 1 {
      if let meaning = DateWords.phrases[words.joined(separator: " ")] {
        return (meaning, words.count)
      }
      words.removeLast()
    }
    return nil
  }

  private static func meaning(
    of token: DateToken, after previous: DateTerm?
  ) throws(DateReadingError) -> Meaning {
    switch token.kind {
    case .number: return .number
    case .date: return .date
    case .word("c") where previous?.number != nil && previous?.number?.digits ?? 9 <= 2:
      return .unit(.century)
    case .word(let word):
      guard let meaning = DateWords.words[word] else { throw .unknownWord(token.text) }
      return meaning
    case .sign(":") where previous?.number != nil: throw .timeOfDay
    case .sign(let sign):
      guard let meaning = DateWords.signs[sign] else { throw .unknownWord(token.text) }
      return meaning
    }
  }
}

/// Where in a month, a year, a decade or a century something lies.
enum DateEdge: Hashable {
  /// Its first third.
  case early
  case mid
  case late
  /// About its very beginning.
  case beginning
  case end
}

enum DateUnit: Hashable {
  case day
  case month
  case quarter
  case half
  case year
  case decade
  case century
}

/// How something lies to a date that it is not on.
enum DateRelation: Hashable {
  case before
  case after
  case notBefore
  case notAfter
  /// It began then and goes on.
  case since
  /// It went on until then.
  case until
  /// It began then and ended on the date that follows.
  case from
  case between
}

/// What stands between two dates.
enum DateSeparator: Hashable {
  case to
  case or
  case and
  /// Either of two months, or a winter of two years.
  case slash
}
