/// One parameter of a query, declared once: its name, what it takes, what it means.
///
/// A class, as it is large and a request looks at many.
package final class Parameter: Sendable {
  /// Its name, case-sensitive.
  package let name: String

  /// What it means, in a line.
  package let meaning: String

  /// What a value looks like.
  package let form: Form

  /// Whether it must stand.
  package let isRequired: Bool

  /// Whether it may stand several times.
  package let isRepeatable: Bool

  /// The value that it has where it is left out; nil where it then asks for nothing.
  package let defaultValue: String?

  /// The value that it has where it stands without one; nil where that is a fault.
  package let valueOfNameAlone: String?

  /// A value that makes sense.
  package let example: String

  /// The formats in which it means something; nil for all.
  package let formats: [Format]?

  /// Whether it says what is asked for, and not in what form or under what name the answer is sent.
  let isAsking: Bool

  /// Reads a value into the values of a request; the return value is what is wrong with it.
  let read: @Sendable (String, inout ParameterValues) -> ParameterFault.Reason?

  /// What a value looks like.
  package enum Form: Equatable, Sendable {
    /// A whole number of that range.
    case integer(ClosedRange<Int>)
    /// One of these words.
    case choice([String])
    /// Years and ranges of years, with commas between.
    case years
    /// A date in EDTF.
    case date
    /// A month and a day with two digits each.
    case dayOfYear
    /// Whole numbers of that range with commas between.
    case integers(ClosedRange<Int>)
    /// Some of these words with commas between.
    case choices([String])
    /// Words, phrases in quotes, beginnings of words with `*`, and `-` before what must not be there.
    case words
    /// Names with commas between, a comma in a name after a backslash.
    case names
    /// Fields of a milestone with commas between.
    case fields
    /// Any text.
    case text
  }

  init(
    _ name: String, _ meaning: String, _ form: Form, isRequired: Bool = false,
    isRepeatable: Bool = false, defaultValue: String? = nil,
    valueOfNameAlone: String? = nil, example: String,
    formats: [Format]? = nil,
    read: @escaping @Sendable (String, inout ParameterValues) -> ParameterFault.Reason?
  ) {
    self.name = name
    self.meaning = meaning
    self.form = form
    self.isRequired = isRequired
    self.isRepeatable = isRepeatable
    self.defaultValue = defaultValue
    self.valueOfNameAlone = valueOfNameAlone
    self.example = example
    self.formats = formats
    isAsking = name != "format" && name != "download"
    self.read = read
  }
}
