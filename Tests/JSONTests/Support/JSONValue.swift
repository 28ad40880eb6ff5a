import JSON
import TestSupport

/// A JSON value that can be made at random, written, and read back by another's reader.
enum JSONValue: Equatable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// A value that nests at most `depth` levels deep.
  static func random(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &generator) {
    case 0: .null
    case 1: .boolean(Bool.random(using: &generator))
    case 2:
      .integer(
        Int64.random(in: .min ... .max, using: &generator)
          >> Int64.random(in: 0...63, using: &generator))
    case 3, 4: .string(text(using: &generator))
    case 5: .array(elements(depth, using: &generator))
    default:
      .object(
        Dictionary(
          uniqueKeysWithValues: elements(depth, using: &generator).enumerated().map {
            ("\($0)" + text(using: &generator), $1)
          }))
    }
  }

  private static func elements(_ depth: Int, using generator: inout SeededGenerator) -> [JSONValue]
  {
    (0..<Int.random(in: 0...4, using: &generator)).map { _ in
      random(depth: depth - 1, using: &generator)
    }
  }

  /// Scalars of all planes, with those that need an escape more often than chance has them.
  private static func text(using generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &generator) {
      let limits: [UInt32] = [0x22, 0x7F, 0x2100, 0x10FFFF]
      let limit = limits.randomElement(using: &generator) ?? 0x7F
      if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &generator)) {
        text.unicodeScalars.append(Bool.random(using: &generator) ? scalar : "\\")
      }
    }
    return text
  }

  func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .boolean(let value): writer.boolean(value)
    case .integer(let number): writer.integer(number)
    case .string(let text): writer.string(text)
    case .array(let elements):
      writer.array { writer in
        for element in elements { element.write(to: &writer) }
      }
    case .object(let members):
      writer.object { writer in
        for (name, value) in members {
          writer.key(name)
          value.write(to: &writer)
        }
      }
    }
  }
}

extension JSONValue: Decodable {
  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let boolean = try? value.decode(Bool.self) {
      self = .boolean(boolean)
    } else if let number = try? value.decode(Int64.self) {
      self = .integer(number)
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let elements = try? value.decode([JSONValue].self) {
      self = .array(elements)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }
}
