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
    /// A text without a mark of its kind, as YAML and CSV have it: what it is, is for the field to say.
    case plain(String)
    case array([SourceValue])
    case object([SourceMember])
  }

  /// The text that stands there; nil for what is none.
  var text: String? {
    switch content {
    case .string(let text), .plain(let text): text
    default: nil
    }
  }

  /// The number as it is written there, or what stands in its place; nil for what can be none.
  var numeral: String? {
    switch content {
    case .number(let text), .plain(let text): text
    default: nil
    }
  }

  /// The truth value that stands there, in capitals too, as spreadsheets write it; nil for what is
  /// none.
  var flag: Bool? {
    switch content {
    case .boolean(let flag): flag
    case .plain(let text): ["true": true, "false": false][text.lowercased()]
    default: nil
    }
  }

  /// The same, with all of it on one line.
  func moved(to line: Int) -> SourceValue {
    switch content {
    case .array(let elements):
      SourceValue(line: line, content: .array(elements.map { $0.moved(to: line) }))
    case .object(let members):
      SourceValue(
        line: line,
        content: .object(
          members.map {
            SourceMember(name: $0.name, line: line, value: $0.value.moved(to: line))
          }))
    default: SourceValue(line: line, content: content)
    }
  }

  /// The kind in words, for a message.
  var kind: String {
    switch content {
    case .null: "null"
    case .boolean: "true or false"
    case .number: "a number"
    case .string, .plain: "a text"
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
