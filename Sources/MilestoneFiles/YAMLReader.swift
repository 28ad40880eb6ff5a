import Yams

/// Reads one YAML document strictly, and keeps the line of each value.
///
/// A text without quotes stays the text that it is; whether `2006` is a number or a year's name is
/// for the field to say. Only `null`, `~` and nothing are null.
///
/// Follows YAML 1.1 as libyaml reads it. What a dataset does not need is an error: aliases, tags, a
/// second document, names that are lists or objects, nesting deeper than 32 levels.
struct YAMLReader {
  private static let deepest = 32

  /// The value of the one document that `bytes` hold; null where they hold none.
  ///
  /// - Complexity: O(n).
  static func read(_ bytes: Span<UInt8>) throws(SyntaxFault) -> SourceValue {
    let text = try text(bytes)
    try refuseAliases(in: text)
    guard let root = try compose(text) else { return SourceValue(line: 1, content: .null) }
    return try value(root, depth: 1)
  }

  private static func text(_ bytes: Span<UInt8>) throws(SyntaxFault) -> String {
    do throws(UTF8.ValidationError) {
      let text = String(copying: try UTF8Span(validating: bytes))
      return text.unicodeScalars.first == "\u{FEFF}"
        ? String(text.unicodeScalars.dropFirst()) : text
    } catch {
      let before = bytes.extracting(..<error.byteOffsets.lowerBound)
      let breaks = before.indices.count { before[$0] == UInt8(ascii: "\n") }
      throw SyntaxFault(line: breaks + 1, reason: .notUTF8)
    }
  }

  /// Refuses a text with an alias before one is followed.
  ///
  /// Aliases of aliases make a short text long beyond measure. An anchor that is made a tag stands
  /// where it stood and has no alias, so the first alias ends the reading.
  private static func refuseAliases(in text: String) throws(SyntaxFault) {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else {
      return
    }
    let tagged = text.utf8.map { $0 == UInt8(ascii: "&") ? UInt8(ascii: "!") : $0 }
    _ = try compose(String(decoding: tagged, as: UTF8.self))
  }

  private static func compose(_ text: String) throws(SyntaxFault) -> Node? {
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      let root = try parser.nextRoot()
      if let second = try parser.nextRoot() {
        throw SyntaxFault(line: line(of: second), reason: .secondDocument)
      }
      return root
    } catch {
      throw fault(of: error)
    }
  }

  private static func line(of node: Node) -> Int {
    node.mark?.line ?? 1
  }

  private static func value(_ node: Node, depth: Int) throws(SyntaxFault) -> SourceValue {
    let line = line(of: node)
    guard depth <= deepest else { throw SyntaxFault(line: line, reason: .tooDeep) }
    switch node {
    case .scalar(let scalar):
      return SourceValue(line: line, content: try content(of: scalar, line: line))
    case .sequence(let sequence):
      try expectNone(sequence.tag, line: line)
      var elements: [SourceValue] = []
      for element in sequence { elements.append(try value(element, depth: depth + 1)) }
      return SourceValue(line: line, content: .array(elements))
    case .mapping(let mapping):
      try expectNone(mapping.tag, line: line)
      return SourceValue(line: line, content: .object(try members(of: mapping, depth: depth)))
    case .alias:
      throw SyntaxFault(line: line, reason: .alias)
    }
  }

  private static func members(
    of mapping: Node.Mapping, depth: Int
  ) throws(SyntaxFault) -> [SourceMember] {
    var members: [SourceMember] = []
    for (key, value) in mapping {
      let line = line(of: key)
      guard case .scalar(let name) = key else {
        throw SyntaxFault(
          line: line, reason: .brokenYAML("a name that is a list or an object; names are texts"))
      }
      if name.tag != Tag(.str) { try expectNone(name.tag, line: line) }
      members.append(
        SourceMember(
          name: name.string, line: line, value: try self.value(value, depth: depth + 1)))
    }
    return members
  }

  private static func content(
    of scalar: Node.Scalar, line: Int
  ) throws(SyntaxFault) -> SourceValue.Content {
    if scalar.tag == Tag(.str) { return .string(scalar.string) }
    try expectNone(scalar.tag, line: line)
    switch scalar.string {
    case "", "~", "null", "Null", "NULL": return .null
    default: return .plain(scalar.string)
    }
  }

  private static func expectNone(_ tag: Tag, line: Int) throws(SyntaxFault) {
    guard tag == Tag(.implicit) else {
      throw SyntaxFault(line: line, reason: .tag(tag.rawValue))
    }
  }
}
