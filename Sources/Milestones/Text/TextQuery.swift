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
    let bytes = text.utf8.span
    var parts: [Part] = []
    var (count, offset) = (0, 0)
    while let piece = try Self.nextPiece(of: bytes, &offset) {
      let words = TextAnalyzer.wordCount(of: bytes.extracting(piece.range))
      if words == 0 {
        if piece.isPrefix { throw .loneStar }
        if piece.isExcluded { throw .loneMinus }
        continue
      }
      count += words
      parts.append(
        Part(
          text: String(piece: bytes.extracting(piece.range)), isPrefix: piece.isPrefix,
          isExcluded: piece.isExcluded))
    }
    guard !parts.isEmpty else { throw .noWords }
    guard count <= Self.mostWords else { throw .tooManyWords(count) }
    self.parts = parts
  }

  /// Where a part stands, without its signs.
  private struct Piece {
    let range: Range<Int>
    let isPrefix: Bool
    let isExcluded: Bool
  }

  private static func nextPiece(
    of bytes: Span<UInt8>, _ offset: inout Int
  ) throws(TextQueryError) -> Piece? {
    while offset < bytes.count, let length = blankLength(bytes, offset) { offset += length }
    guard offset < bytes.count else { return nil }
    let isExcluded = bytes[offset] == UInt8(ascii: "-")
    if isExcluded { offset += 1 }
    guard offset == bytes.count || bytes[offset] != quote else {
      return Piece(range: try phrase(bytes, &offset), isPrefix: false, isExcluded: isExcluded)
    }
    let word = word(bytes, &offset)
    let isPrefix = !word.isEmpty && bytes[word.upperBound - 1] == star
    let range = isPrefix ? word.dropLast() : word
    for index in range where bytes[index] == star {
      throw .starInside(String(piece: bytes.extracting(word)))
    }
    return Piece(range: range, isPrefix: isPrefix, isExcluded: isExcluded)
  }

  /// What stands between the quote at `offset` and the next.
  private static func phrase(
    _ bytes: Span<UInt8>, _ offset: inout Int
  ) throws(TextQueryError) -> Range<Int> {
    let start = offset + 1
    var end = start
    while end < bytes.count, bytes[end] != quote { end += 1 }
    guard end < bytes.count else { throw .unclosedQuote }
    offset = end + 1
    return start..<end
  }

  /// What stands from `offset` to the next blank or quote.
  private static func word(_ bytes: Span<UInt8>, _ offset: inout Int) -> Range<Int> {
    let start = offset
    while offset < bytes.count, bytes[offset] != quote, blankLength(bytes, offset) == nil {
      offset += 1
    }
    return start..<offset
  }

  /// How many bytes the white space at `offset` has; nil where there is none, or no character begins.
  private static func blankLength(_ bytes: Span<UInt8>, _ offset: Int) -> Int? {
    let byte = bytes[offset]
    guard byte >= 0x80 else { return byte == 0x20 || 0x09...0x0D ~= byte ? 1 : nil }
    guard byte >= 0xC0 else { return nil }
    let (value, length) = bytes.scalar(at: offset)
    let isBlank = Unicode.Scalar(value)?.properties.isWhitespace ?? false
    return isBlank ? length : nil
  }

  private static let quote = UInt8(ascii: "\"")
  private static let star = UInt8(ascii: "*")
}
