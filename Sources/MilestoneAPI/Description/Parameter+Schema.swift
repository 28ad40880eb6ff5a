import JSON

extension Parameter {
  /// The parameter as OpenAPI 3.1 describes one of a query.
  ///
  /// What takes several values with commas between is a string to OpenAPI: many clients write lists
  /// as repeated parameters only, which asks for something else here.
  var described: JSONTree {
    let described: JSONTree = [
      "name": .string(name), "in": "query", "description": .string(sentence),
      "required": .boolean(isRequired),
      "schema": isRepeatable ? ["type": "array", "items": schema, "minItems": 1] : schema,
      "example": isRepeatable ? [exampleValue] : exampleValue,
    ]
    return valueOfNameAlone == nil ? described : described.adding(["allowEmptyValue": true])
  }

  /// What it means, as a sentence, with the formats that it is for.
  var sentence: String {
    let only = formats.map { " Of \($0.map(\.rawValue).joined(separator: ", ")) only." }
    return meaning.prefix(1).uppercased() + meaning.dropFirst() + "." + (only ?? "")
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
    case .integer(let range):
      [
        "type": "integer", "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound),
      ]
    case .integers: Self.list(of: "[0-9]+")
    case .choice(["true", "false"]): ["type": "boolean"]
    case .choice(let words): ["type": "string", "enum": .strings(words)]
    case .choices(let words): Self.list(of: "(\(words.joined(separator: "|")))")
    case .fields:
      Self.list(of: "(\(Self.escaped(FieldSelection.names.map(\.name)).joined(separator: "|")))")
    case .dayOfYear: Self.text(of: "(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
    case .years: Self.text(of: YearSyntax.pattern)
    case .names, .date, .words, .text: ["type": "string", "minLength": 1]
    }
  }

  /// A string that a regular expression of ECMA-262 takes as a whole.
  private static func text(of pattern: String) -> JSONTree {
    ["type": "string", "pattern": .string("^\(pattern)$")]
  }

  /// One or more with commas between.
  private static func list(of element: String) -> JSONTree {
    text(of: "\(element)(,\(element))*")
  }

  private static func escaped(_ names: [String]) -> [String] {
    names.map { $0.replacing(".", with: #"\."#) }
  }

  private var exampleValue: JSONTree {
    switch form {
    case .integer: Int(example).map { .integer($0) } ?? .string(example)
    case .choice(["true", "false"]): .boolean(example == "true")
    default: .string(example)
    }
  }
}
