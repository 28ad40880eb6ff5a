/// A word, a number or a sign of a date in words.
struct DateToken {
  enum Kind {
    /// Letters, in lower case and without dots: `bc` for `B.C.`
    case word(String)
    case number(DateNumber)
    /// A date that was written in numbers.
    case date(SingleDate)
    case sign(Unicode.Scalar)
  }

  let kind: Kind

  /// As it was written.
  let text: String

  /// Whether a blank stands before it.
  let isSpaced: Bool
}

/// A whole number as it was written.
struct DateNumber {
  enum Ending {
    case none
    /// `19th`.
    case ordinal
    /// `1860s`.
    case plural
  }

  let value: Int64
  /// How many digits it has, leading zeros included.
  let digits: Int
  let ending: Ending
  let text: String
}
