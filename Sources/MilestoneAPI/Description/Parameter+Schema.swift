import JSON

extension Parameter {
  /// The parameter as OpenAPI 3.1 describes one of a query.
  var described: JSONTree {
    var members: [(name: String, value: JSONTree)] = [
      ("name", .string(name)), ("in", "query"), ("description", .string(sentence)),
      ("required", .boolean(isRequired)),
    ]
    if isList { members += [("style", "form"), ("explode", false)] }
    members += [("schema", schema), ("example", exampleValue)]
    return .object(members)
  }

  /// What it means, as a sentence, with the formats that it is for.
  var sentence: String {
    let only = formats.map { " Of \($0.map(\.rawValue).joined(separator: ", ")) only." }
    return meaning.prefix(1).uppercased() + meaning.dropFirst() + "." + (only ?? "")
  }

  private var isList: Bool {
    switch form {
    case .integers, .choices, .names, .fields: true
    case .integer, .choice, .years, .date, .dayOfYear, .words, .text: false
    }
  }

  private var schema: JSONTree {
    let schema = schemaOfForm
    guard let defaultValue else { return schema }
    let value: JSONTree =
      if case .integer = form, let number = Int(defaultValue) {
        .integer(number)
      } else if case
        .choice(["true", "false"]) = form
      { .boolean(defaultValue == "true") } else { .string(defaultValue) }
    return schema.adding(["default": value])
  }

  private var schemaOfForm: JSONTree {
    switch form {
    case .integer(let range): Self.schema(of: range)
    case .integers(let range): Self.list(of: Self.schema(of: range))
    case .choice(["true", "false"]): ["type": "boolean"]
    case .choice(let words): ["type": "string", "enum": .strings(words)]
    case .choices(let words): Self.list(of: ["type": "string", "enum": .strings(words)])
    case .fields:
      Self.list(of: ["type": "string", "enum": .strings(FieldSelection.names.map(\.name))])
    case .names: Self.list(of: Self.text)
    case .dayOfYear:
      ["type": "string", "pattern": "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"]
    case .years: ["type": "string", "pattern": .string(YearSyntax.pattern)]
    case .date, .words, .text: Self.text
    }
  }

  private static let text: JSONTree = ["type": "string", "minLength": 1]

  private static func schema(of range: ClosedRange<Int>) -> JSONTree {
    [
      "type": "integer", "minimum": .integer(range.lowerBound),
      "maximum": .integer(range.upperBound),
    ]
  }

  private static func list(of items: JSONTree) -> JSONTree {
    ["type": "array", "items": items, "minItems": 1]
  }

  private var exampleValue: JSONTree {
    switch form {
    case .integer: Int(example).map { .integer($0) } ?? .string(example)
    case .choice(["true", "false"]): .boolean(example == "true")
    case .integers:
      .array(example.split(separator: ",").compactMap { Int($0).map { .integer($0) } })
    case .choices, .names, .fields: .strings(example.split(separator: ",").map(String.init))
    case .choice, .years, .date, .dayOfYear, .words, .text: .string(example)
    }
  }
}
