package import EDTF

/// One thing that is wrong with a data file, and where.
package struct DatasetFault: Error, Equatable, Sendable {
  /// The file as it was named.
  package let file: String

  /// The line, from 1; nil where the fault is of the whole file.
  package let line: Int?

  /// The field, such as `references[0].url`; nil where it is no field's.
  package let field: String?

  /// What is wrong.
  package let reason: Reason

  /// The kinds of fault.
  package enum Reason: Equatable, Sendable {
    /// The file cannot be read; the text is the system's.
    case unreadable(String)
    /// The name of the file ends in none that is known.
    case unknownFormat
    /// A folder without a data file.
    case emptyFolder
    /// The text ends before its value does.
    case endsTooEarly
    /// Something stands behind the value.
    case textAfterTheEnd
    /// The JSON is broken where this should stand.
    case expected(String)
    /// A name stands twice in one object.
    case nameTwice(String)
    /// A control character inside a text.
    case controlInText
    /// A backslash with none of JSON's escapes after it.
    case badEscape
    /// Bytes that are not UTF-8.
    case notUTF8
    /// The YAML is broken; what is there and what to do about it.
    case brokenYAML(String)
    /// A character that YAML has nowhere.
    case controlInYAML
    /// An alias of YAML.
    case alias
    /// A tag of YAML.
    case tag(String)
    /// A second document in a file of YAML.
    case secondDocument
    /// A cell whose quotes are never closed.
    case unclosedQuote
    /// Text between the end of a cell's quotes and the next comma.
    case textAfterQuote
    /// A quote in a cell that is not in quotes.
    case quoteInCell
    /// A carriage return that ends no line, in a cell that is not in quotes.
    case returnInCell
    /// A record with more or fewer cells than the header has.
    case cellCount(Int, of: Int)
    /// A column that stands twice.
    case columnTwice
    /// Values nested deeper than any dataset needs.
    case tooDeep
    /// A value of another kind.
    case wrongKind(expected: String, found: String)
    /// A name that means nothing here, and the one that was probably meant.
    case unknownName(suggestion: String?)
    /// A field that must be there is not.
    case missing
    /// Neither `date` nor `date_text`.
    case missingDate
    /// A `date_text` without a `date` that is none in words either.
    case malformedDateText(String, DateReadingError)
    /// A text without anything in it.
    case empty
    /// An identifier with a character that none may have.
    case malformedID(String)
    /// An identifier that another milestone has; where that one is.
    case repeatedID(String, file: String, line: Int)
    /// No EDTF.
    case malformedDate(String, EDTFError)
    /// A URL that is not http or https, or no URL.
    case malformedURL(String)
    /// A number that is no whole number from 1.
    case malformedNumber(String)
    /// A year that is no whole number.
    case malformedYear(String)
    /// A name that stands twice in one list.
    case repeatedName(String)
    /// A footnote's number that is used for two targets; where the other is.
    case conflictingReference(Int, file: String, line: Int)
    /// A line, or a cell of a table, of more bytes than any milestone needs.
    case lineTooLong(limit: Int)
    /// More faults than are told.
    case moreFaults
    /// A second description of the dataset; where the first is.
    case secondDescription(file: String, line: Int)
  }

  /// A fault of its parts.
  init(file: String, line: Int?, field: String? = nil, _ reason: Reason) {
    self.file = file
    self.line = line
    self.field = field
    self.reason = reason
  }
}
