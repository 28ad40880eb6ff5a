/// Why a text is no date that can be understood.
///
/// `message` makes a sentence of it.
package enum DateReadingError: Error, Hashable, Sendable {
  /// The text is in the form of EDTF, and this is wrong with it.
  case notEDTF(EDTFError)
  /// Nothing is said.
  case empty
  /// More bytes than any date in words has.
  case tooLong(limit: Int)
  /// A word, or a sign, that says nothing about a date here.
  case unknownWord(String)
  /// A word that is known, and has no place where it stands.
  case misplaced(String)
  /// The word is the second of its kind in one date.
  case second(DatePiece, String)
  /// Two numbers of which either may be the month.
  case ambiguousOrder(String, dayFirst: String, monthFirst: String)
  /// A year of two or three digits.
  case shortYear(String)
  /// A year and two digits that may be a second year or a code.
  case ambiguousSpan(String)
  /// A part of `1800s`, which may be ten years or a hundred.
  case ambiguousDecade(String)
  /// A number that is no day, month or year.
  case noSuchNumber(String)
  /// Nothing follows where a date must.
  case unfinished(after: String)
  /// A word such as `late` with nothing that it can be late in.
  case partOfNothing(String)
  /// The day is another day of the week than the text says.
  case wrongWeekday(said: String, is: String, of: String)
  /// `10:30` beside a date in words.
  case timeOfDay
  /// A date without a year where one is needed.
  case yearIsMissing(String)
}

/// A piece of a date of which there can be one.
package enum DatePiece: String, Hashable, Sendable {
  case year
  case month
  case day
  case weekday = "day of the week"
  case part = "part of a year"
  case edge = "word such as early or late"
}

extension DateReadingError {
  /// What is wrong and how to mend it, for the one who wrote the date.
  package var message: String {
    switch self {
    case .notEDTF(let error): error.message
    case .empty: "The date is empty."
    case .tooLong(let limit): "A date in words has at most \(limit) bytes."
    case .unknownWord(let word):
      "“\(Self.shown(word))” is no word of a date that is known here; "
        + "leave it out, or write the date as 4 August 2006, c. 2005 or in EDTF."
    case .misplaced(let word): "“\(Self.shown(word))” has no place where it stands."
    case .second(let piece, let word):
      "“\(Self.shown(word))” is a second \(piece.rawValue); "
        + "write “to” or “or” between two dates."
    case .ambiguousOrder(let text, let dayFirst, let monthFirst):
      "“\(Self.shown(text))” may be \(dayFirst) or \(monthFirst): write one of these, "
        + "or say which order is meant, dmy or mdy."
    case .shortYear(let text):
      "“\(Self.shown(text))” is no whole year: write four digits, such as 1985 or 0085, "
        + "or AD or BC beside it."
    case .ambiguousSpan(let text):
      "“\(Self.shown(text))” has no such month, and may be two years: "
        + "write both with four digits, 1914-1918."
    case .ambiguousDecade(let text):
      "“\(Self.shown(text))” may be of ten years or of a hundred: "
        + "write years, 1800-1809, or the century, early 19th century."
    case .noSuchNumber(let text):
      "“\(Self.shown(text))” is no day, month or year that there is."
    case .unfinished(let word): "A date is missing after “\(Self.shown(word))”."
    case .partOfNothing(let word):
      "“\(Self.shown(word))” needs a month, a season, a year, a decade or a century beside it."
    case .wrongWeekday(let said, let real, let date):
      "\(date) was a \(real), not a \(said): mend one of them."
    case .timeOfDay: "A time of day goes with a date in digits only: 2006-08-04T10:30:00."
    case .yearIsMissing(let word): "A date with a year is missing beside “\(Self.shown(word))”."
    }
  }

  /// True of what says more than that the text is no EDTF.
  var isDecisive: Bool {
    switch self {
    case .ambiguousOrder, .ambiguousSpan, .noSuchNumber, .unfinished, .tooLong: true
    case .shortYear(let text): !text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    default: false
    }
  }

  /// A word as it was written, cut short.
  private static func shown(_ word: String) -> String {
    word.count > 40 ? word.prefix(40) + "…" : word
  }
}
