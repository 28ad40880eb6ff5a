/// A JSON text as a value, written in Swift much as it reads in JSON; members keep their order.
package indirect enum JSONTree: Sendable {
  /// An object.
  case object([(name: String, value: JSONTree)])
  /// An array.
  case array([JSONTree])
  /// A string.
  case string(String)
  /// A number.
  case integer(Int)
  /// `true` or `false`.
  case boolean(Bool)
  /// `null`.
  case null
  /// A JSON text that is there already, on one line.
  case text([UInt8])

  /// Writes it.
  ///
  /// - Complexity: O(n).
  package func write(to writer: inout JSONWriter) {
    switch self {
    case .object(let members):
      writer.object { writer in
        for (name, value) in members {
          writer.key(name)
          value.write(to: &writer)
        }
      }
    case .array(let elements):
      writer.array { writer in
        for element in elements { element.write(to: &writer) }
      }
    case .string(let text): writer.string(text)
    case .integer(let number): writer.integer(number)
    case .boolean(let value): writer.boolean(value)
    case .null: writer.null()
    case .text(let bytes): writer.text(bytes)
    }
  }

  /// It as bytes with a line feed at the end.
  package func bytes(isPretty: Bool = false) -> [UInt8] {
    var writer = JSONWriter(capacity: 4096, isPretty: isPretty)
    write(to: &writer)
    return writer.finish()
  }

  /// The object with the members of another behind its own.
  package func adding(_ others: JSONTree) -> JSONTree {
    guard case .object(let members) = self, case .object(let more) = others else { return self }
    return .object(members + more)
  }

  /// An array of strings.
  package static func strings(_ texts: [String]) -> JSONTree {
    .array(texts.map { .string($0) })
  }
}

extension JSONTree: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral
{
  /// An object with these members.
  package init(dictionaryLiteral members: (String, JSONTree)...) {
    self = .object(members.map { (name: $0, value: $1) })
  }

  /// An array of these elements.
  package init(arrayLiteral elements: JSONTree...) { self = .array(elements) }

  /// A string.
  package init(stringLiteral text: String) { self = .string(text) }

  /// A number.
  package init(integerLiteral number: Int) { self = .integer(number) }

  /// `true` or `false`.
  package init(booleanLiteral value: Bool) { self = .boolean(value) }

  /// `null`.
  package init(nilLiteral: ()) { self = .null }
}
