package import EDTF
package import Milestones

/// One thing that is wrong with a request's query.
package struct ParameterFault: Error, Equatable, Sendable {
  /// The parameter's name as it was sent.
  package let parameter: String

  /// Its value as it was sent; nil where the fault is not of a value.
  package let value: String?

  /// What is wrong.
  package let reason: Reason

  /// The kinds of fault.
  package enum Reason: Equatable, Sendable {
    /// No such parameter here; the names that there are, and the nearest.
    case unknownName(allowed: [String], suggestion: String?)
    /// A parameter of one value stands more than once.
    case repeated
    /// No value.
    case empty
    /// None of the values that are allowed.
    case notAllowed([String], suggestion: String?)
    /// No whole number of that range.
    case notInRange(ClosedRange<Int>)
    /// No year; the year that may have been meant.
    case notAYear(suggestion: String?)
    /// A range of years that ends before it begins.
    case reversedYears
    /// No date.
    case notADate(EDTFError)
    /// No words to look for.
    case notWords(TextQueryError)
    /// It means nothing without that other parameter.
    case needs(String)
    /// It has no place beside that other parameter.
    case conflicts(with: String)
    /// It means something in these formats only, and the answer has another.
    case notInFormat(Format, formats: [Format])
    /// It must be there and is not; a value that it could have.
    case missing(example: String)
    /// No date in words either.
    case notADateText(DateReadingError)
    /// `from` is after `to`.
    case fromAfterTo
    /// No day of the year.
    case notADayOfYear
    /// No field of a milestone, and the nearest that is.
    case notAField(suggestion: String?)
  }
}
