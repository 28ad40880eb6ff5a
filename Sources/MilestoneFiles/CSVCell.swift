import Foundation
import Milestones

/// What a cell of a CSV file says in the column of a field.
struct CSVCell {
  /// The cell without its quotes; not empty.
  let text: String

  /// The line of its record.
  let line: Int

  /// The value that the field of that name would have in JSON.
  func value(of name: String) throws(SyntaxFault) -> SourceValue {
    switch name {
    case "tags", "people", "organizations", "products":
      return try list(parts: names) { SourceValue(line: line, content: .string($0)) }
    case "references":
      return try list(parts: names) { object("number", $0.isEmpty ? .null : .plain($0)) }
    case "related":
      return try list(parts: words) { object("url", .plain($0)) }
    case "source":
      return begins(with: "{") ? try json() : plain
    default:
      return plain
    }
  }

  private var plain: SourceValue {
    SourceValue(line: line, content: .plain(text))
  }

  /// What has commas between; blanks beside a comma are not part of it.
  private var names: [String] {
    NameListSyntax.read(text).map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
  }

  /// What has blanks or line breaks between.
  private var words: [String] {
    text.split(whereSeparator: \.isWhitespace).map { String($0) }
  }

  private func list(
    parts: [String], _ element: (String) -> SourceValue
  ) throws(SyntaxFault) -> SourceValue {
    if begins(with: "[") { return try json() }
    return SourceValue(line: line, content: .array(parts.map(element)))
  }

  private func object(_ name: String, _ content: SourceValue.Content) -> SourceValue {
    let value = SourceValue(line: line, content: content)
    return SourceValue(
      line: line, content: .object([SourceMember(name: name, line: line, value: value)]))
  }

  private func begins(with mark: Character) -> Bool {
    text.first { !$0.isWhitespace } == mark
  }

  private func json() throws(SyntaxFault) -> SourceValue {
    try JSONReader.read(text.utf8.span, firstLine: line).moved(to: line)
  }
}
