/// Reads dates as people write them in English, and EDTF.
///
/// `4 Aug, 2006`, `c. 2005`, `end of 2001 - beginning of 2002`, `1-3 May 2004`, `before 1860`,
/// `late 19th century`, `44 BC`. Whatever it answers with is a date that ``EDTFDate`` parses. What
/// it does not understand it refuses: it never passes over a word that may matter.
package struct DateReader: Sendable {
  /// The longest text of words that is read, in bytes; EDTF may be longer.
  package static let maximumBytes = 1_000

  private let order: NumericOrder?

  /// A reader that takes `03/04/2005` in that order; without one it refuses it as ambiguous.
  package init(order: NumericOrder? = nil) {
    self.order = order
  }

  /// The date that `text` means; what is EDTF already is read as such.
  ///
  /// - Throws: the word that it stumbled over, and why.
  /// - Complexity: O(n).
  package func read(_ text: String) throws(DateReadingError) -> EDTFDate {
    let wrong: EDTFError
    do throws(EDTFError) {
      return try EDTFDate(parsing: text)
    } catch {
      wrong = error
    }
    guard text.utf8.count <= Self.maximumBytes else {
      throw wrong.isOfWords ? .tooLong(limit: Self.maximumBytes) : .notEDTF(wrong)
    }
    let tight = Self.withoutBlanksAround(text)
    if let date = try? EDTFDate(parsing: Self.withT(tight)) { return date }
    return try readWords(tight, not: wrong)
  }

  private static func withoutBlanksAround(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
    while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
    return String(scalars)
  }

  /// With the `T` between a day and a time that RFC 3339 lets a blank stand for.
  private static func withT(_ text: String) -> String {
    var bytes = Array(text.utf8)
    guard bytes.count > 10, bytes[10] == UInt8(ascii: " ") else { return text }
    bytes[10] = UInt8(ascii: "T")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What looks like EDTF, and is wrong and no words either, is best explained as EDTF.
  private func readWords(
    _ tight: String, not wrong: EDTFError
  ) throws(DateReadingError) -> EDTFDate {
    do throws(DateReadingError) {
      let tokens = try DateTokenizer.tokens(of: tight, order: order)
      return try DateSentence.date(of: try DateTerm.terms(of: tokens))
    } catch {
      let isOfWords = wrong.isOfWords || tight.utf8.contains(UInt8(ascii: " "))
      let isOfSets = error.isOfSets && ["[", "{"].contains(tight.first)
      throw isOfWords && !isOfSets || error.isDecisive ? error : .notEDTF(wrong)
    }
  }
}

extension DateReadingError {
  /// True where the text has brackets, and so was meant to be EDTF.
  fileprivate var isOfSets: Bool {
    switch self {
    case .unknownWord("["), .unknownWord("{"): true
    default: false
    }
  }
}

extension EDTFError {
  /// True where the text is of words, so that nothing can be said about it as EDTF.
  fileprivate var isOfWords: Bool {
    switch self {
    case .empty, .words, .whiteSpace, .notASCII: true
    case .unexpected(let byte, _): byte != 0
    case .yearIsShort(let digits): digits == 0
    default: false
    }
  }
}
