import TextAnalysis

/// What is asked of title and text together.
///
/// Parts with white space between them, each of which must be there: a word; `"a phrase"`, whose
/// words must follow each other in title or text; `prefix*`, the beginning of a word; any of these
/// after `-` must not be there. Signs within a part separate words, which then must follow each
/// other: `4.8` is `"4 8"`. A part of signs alone asks for nothing. A question that only excludes
/// asks for everything else.
package struct TextQuery: Equatable, Sendable {
  /// One part of the question.
  struct Part: Equatable, Sendable {
    /// Its words, as they were written.
    let text: String
    /// Whether its last word is a beginning.
    let isPrefix: Bool
    /// Whether it must not be there.
    let isExcluded: Bool
  }

  /// The parts in their order.
  let parts: [Part]

  /// How many words a question may have.
  package static let mostWords = 32

  /// Reads a question.
  package init(parsing text: String) throws(TextQueryError) {
    var parts: [Part] = []
    var count = 0
    var rest = text.unicodeScalars[...]
    while let part = try Self.nextPart(of: &rest) {
      let words = TextAnalyzer.wordCount(of: part.text)
      if words == 0 {
        if part.isPrefix { throw .loneStar }
        if part.isExcluded { throw .loneMinus }
        continue
      }
      count += words
      parts.append(part)
    }
    guard !parts.isEmpty else { throw .noWords }
    guard count <= Self.mostWords else { throw .tooManyWords(count) }
    self.parts = parts
  }

  private static func nextPart(of rest: inout Scalars) throws(TextQueryError) -> Part? {
    rest = rest.drop(while: Self.isBlank)
    guard let first = rest.first else { return nil }
    let isExcluded = first == "-"
    if isExcluded { rest.removeFirst() }
    guard rest.first != "\"" else {
      rest.removeFirst()
      return Part(text: try phrase(of: &rest), isPrefix: false, isExcluded: isExcluded)
    }
    let word = rest.prefix { !isBlank($0) && $0 != "\"" }
    rest = rest[word.endIndex...]
    let isPrefix = word.last == "*"
    let text = isPrefix ? word.dropLast() : word
    guard !text.contains("*") else { throw .starInside(String(word)) }
    return Part(text: String(text), isPrefix: isPrefix, isExcluded: isExcluded)
  }

  private static func phrase(of rest: inout Scalars) throws(TextQueryError) -> String {
    guard let end = rest.firstIndex(of: "\"") else { throw .unclosedQuote }
    defer { rest = rest[rest.index(after: end)...] }
    return String(rest[..<end])
  }

  /// Whether it is white space; of ASCII that takes no table.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return scalar.properties.isWhitespace }
    return scalar == " " || ("\t"..."\r").contains(scalar)
  }

  private typealias Scalars = Substring.UnicodeScalarView
}
