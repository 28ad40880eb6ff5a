/// Takes a text apart into words, numbers and signs.
///
/// Letters and digits part where they meet, as in `c1860` or `Q3`.
struct DateTokenizer {
  private let text: [Unicode.Scalar]
  private let order: NumericOrder?
  private var index = 0

  /// The tokens of `text`.
  ///
  /// - Throws: for numbers that are no date, such as `03/04/2005` without an order.
  static func tokens(
    of text: String, order: NumericOrder?
  ) throws(DateReadingError) -> [DateToken] {
    var tokenizer = DateTokenizer(text: Array(text.unicodeScalars), order: order)
    var tokens: [DateToken] = []
    while let token = try tokenizer.next() { tokens.append(token) }
    return tokens
  }

  private init(text: [Unicode.Scalar], order: NumericOrder?) {
    self.text = text
    self.order = order
  }

  private mutating func next() throws(DateReadingError) -> DateToken? {
    let start = index
    while let scalar = peek(), scalar.properties.isWhitespace { index += 1 }
    guard let scalar = peek() else { return nil }
    let isSpaced = index > start || start == 0
    let first = index
    let kind: DateToken.Kind
    switch scalar {
    case "0"..."9": kind = try numbers()
    case _ where scalar.properties.isAlphabetic: kind = .word(word())
    case "." where peek(ahead: 1) == ".":
      index += 2
      kind = .sign("…")
    default:
      index += 1
      kind = .sign(Self.plain(scalar))
    }
    return DateToken(kind: kind, text: written(first..<index), isSpaced: isSpaced)
  }

  private func peek(ahead distance: Int = 0) -> Unicode.Scalar? {
    index + distance < text.count ? text[index + distance] : nil
  }

  private func written(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(text[range]))
  }

  /// One form of each sign that has several.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": "–"
    case "\u{2010}", "\u{2011}": "-"
    case "\u{2018}", "\u{2019}": "'"
    default: scalar
    }
  }

  /// Letters with the dots of abbreviations, which are left out.
  private mutating func word() -> String {
    var letters = String.UnicodeScalarView()
    while let scalar = peek() {
      if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
        letters.append(scalar)
      } else if scalar != "." || peek(ahead: 1) == "." {
        break
      }
      index += 1
    }
    return String(letters).lowercased()
  }
}

extension DateTokenizer {
  /// Numbers with `-`, `/` or `.` between them that are a date, or else the first of them.
  private mutating func numbers() throws(DateReadingError) -> DateToken.Kind {
    let start = index
    var parts = [number()]
    let ends = index
    if let separator = peek(), ["-", "/", "."].contains(separator), parts[0].ending == .none {
      while parts.count < 3, peek() == separator, Self.isDigit(peek(ahead: 1)) {
        index += 1
        parts.append(number())
      }
      let isWhole = !Self.isDigit(peek()) && !(peek() == separator && Self.isDigit(peek(ahead: 1)))
      let numeric = NumericDate(
        parts: parts, separator: separator, text: written(start..<index), order: order)
      if isWhole, parts.count > 1, let date = try numeric.date() { return .date(date) }
    }
    index = ends
    if let date = NumericDate.basic(parts[0]) { return .date(date) }
    return .number(parts[0])
  }

  private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { "0"..."9" ~= $0 } ?? false
  }

  /// Digits, with commas before every three of a long number, and what is written at their end.
  private mutating func number() -> DateNumber {
    let start = index
    while Self.isDigit(peek()) { index += 1 }
    if index - start <= 3 { takeThousands() }
    let digits = text[start..<index].filter { $0 != "," }
    let value = Int64(String(String.UnicodeScalarView(digits)))
    let ending = takeEnding()
    return DateNumber(
      value: value ?? .max, digits: digits.count, ending: ending, text: written(start..<index))
  }

  private mutating func takeThousands() {
    while peek() == ",", (1...3).allSatisfy({ Self.isDigit(peek(ahead: $0)) }),
      !Self.isDigit(peek(ahead: 4))
    {
      index += 4
    }
  }

  private mutating func takeEnding() -> DateNumber.Ending {
    for ending in ["st", "nd", "rd", "th"] where takeLetters(ending) { return .ordinal }
    return takeLetters("s") || takeLetters("'s") || takeLetters("’s") ? .plural : .none
  }

  /// Goes past `letters` if no other letter or digit follows them.
  private mutating func takeLetters(_ letters: String) -> Bool {
    let scalars = Array(letters.unicodeScalars)
    for (distance, letter) in scalars.enumerated() {
      guard let scalar = peek(ahead: distance), scalar.properties.lowercaseMapping == String(letter)
      else { return false }
    }
    if let after = peek(ahead: scalars.count), after.properties.isAlphabetic { return false }
    index += scalars.count
    return true
  }
}
