/// A value of a data file with the line that it begins on, whatever the file's format.
struct SourceValue: Equatable, Sendable {
  /// The line, from 1.
  let line: Int

  /// The value.
  let content: Content

  /// The kinds of value that the formats have in common.
  indirect enum Content: Equatable, Sendable {
    case null
    case boolean(Bool)
    case number(String)
    case string(String)
    case array([SourceValue])
    case object([SourceMember])
  }

  /// The kind in words, for a message.
  var kind: String {
    switch content {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

/// A name and its value.
struct SourceMember: Equatable, Sendable {
  /// The name.
  let name: String

  /// The line that the name stands on, from 1.
  let line: Int

  /// The value.
  let value: SourceValue
}
