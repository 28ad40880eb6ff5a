import EDTF
import Milestones

extension ParameterFault {
  /// What is wrong, and how to mend it.
  var detail: String {
    switch reason {
    case .unknownName(_, let suggestion):
      "There is no such parameter here.\(Self.didYouMean(suggestion))"
    case .repeated: "It takes one value and stands more than once."
    case .empty: "It has no value. Give it one or leave it out."
    case .notAllowed(let words, let suggestion):
      "It is one of \(words.joined(separator: ", ")).\(Self.didYouMean(suggestion))"
    case .notInRange(let range):
      "It is a whole number from \(range.lowerBound) to \(range.upperBound)."
    case .notAYear(let suggestion):
      "A year has at least four digits: 2006, 0043, -0043, a range 2005..2008, ..1999 or 2010.., "
        + "or several with commas.\(Self.didYouMean(suggestion))"
    case .reversedYears: "The range ends before it begins. Write the earlier year first."
    case .notADate(let error): "It is a date such as 2006, 2006-08 or 2006-08-04: \(error.message)"
    case .notWords(let error): error.message
    case .needs(let other): "It means nothing without the parameter \(other). Give that too."
    case .conflicts(let other): "It has no place beside \(other). Leave out one of them."
    case .notInFormat(let format, let formats):
      "It means nothing in the format \(format.rawValue), but in "
        + "\(formats.map(\.rawValue).joined(separator: ", ")). Leave it out."
    case .missing(let example): "It is missing. Give it, such as \(parameter)=\(example)."
    case .notADateText(let error): Self.withoutControls(error.message)
    case .fromAfterTo: "The first day asked for is after the last one, which `to` gives."
    case .notADayOfYear: "It is a month and a day with two digits each, such as 08-04."
    case .notAField(let suggestion):
      "It is fields of a milestone with commas between, such as id,title,date.edtf."
        + Self.didYouMean(suggestion)
    }
  }

  /// The parameter with what is wrong with it, for the text of the whole problem.
  var summary: String {
    switch reason {
    case .unknownName(_, let suggestion?):
      "There is no parameter \(Self.shown(parameter)); did you mean \(suggestion)?"
    case .unknownName(_, nil): "There is no parameter \(Self.shown(parameter))."
    default: "\(Self.shown(parameter)): \(detail)"
    }
  }

  /// The values or the names that are allowed, where they can be listed.
  var allowed: [String]? {
    switch reason {
    case .unknownName(let names, _): names
    case .notAllowed(let words, _): words
    case .notAField: FieldSelection.names.map(\.name)
    default: nil
    }
  }

  /// The name or the value that was probably meant.
  var suggestion: String? {
    switch reason {
    case .unknownName(_, let suggestion), .notAllowed(_, let suggestion),
      .notAYear(let suggestion), .notAField(let suggestion):
      suggestion
    default: nil
    }
  }

  /// What a client sent, cut short and without controls.
  static func shown(_ text: String) -> String {
    let shown = withoutControls(text.unicodeScalars.prefix(80))
    return text.unicodeScalars.count > 80 ? shown + "…" : shown
  }

  private static func withoutControls(_ text: String) -> String {
    withoutControls(text.unicodeScalars[...])
  }

  private static func withoutControls(_ scalars: Substring.UnicodeScalarView) -> String {
    var text = ""
    for scalar in scalars {
      let isControl = scalar.properties.generalCategory == .control
      text.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return text
  }

  private static func didYouMean(_ suggestion: String?) -> String {
    suggestion.map { " Did you mean \($0)?" } ?? ""
  }
}

extension TextQueryError {
  /// What is wrong with the words, and how to mend it.
  fileprivate var message: String {
    switch self {
    case .noWords: "There is no letter and no digit in it. Write a word to look for."
    case .unclosedQuote: "A phrase is not closed. Write a second quotation mark at its end."
    case .loneMinus: "A minus stands alone. Write it right before the word that must not be there."
    case .loneStar: "A star stands alone. Write it right after the beginning of a word, virtual*."
    case .starInside(let word):
      "A star stands inside \(ParameterFault.shown(word)). Only the end of a word can be left open."
    case .tooManyWords(let count):
      "It has \(count) words. Write at most \(TextQuery.mostWords)."
    }
  }
}
