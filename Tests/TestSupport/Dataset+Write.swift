import EDTF
import Foundation
package import Milestones

/// Writing of a history in each format that it can be read from.
extension Dataset {
  /// Writes the history into a folder of its own for each format; answers what each is called.
  package func writeAll(into folder: TemporaryFolder) throws -> [String] {
    let about = "{\"dataset\": \(descriptionJSON), \"years\": \(years)"
    let records = milestones.map { "{" + members(of: $0).map(\.json).joined(separator: ", ") + "}" }
    try folder.write(
      "json/a.json", about + ", \"milestones\": [\(records.joined(separator: ","))]}")
    try folder.write("ndjson/about.json", about + "}")
    try folder.write("ndjson/b.ndjson", records.joined(separator: "\n"))
    try folder.write("yaml/a.yaml", yaml)
    for (name, end) in [("csv", "\n"), ("csv-crlf", "\r\n")] {
      try folder.write("\(name)/about.yml", "dataset: \(descriptionJSON)\nyears: \(years)\n")
      try folder.write("\(name)/b.csv", csv(end: end))
    }
    return ["json", "ndjson", "yaml", "csv", "csv-crlf"]
  }

  private struct Member {
    let name: String
    let value: String
    let cell: String

    var json: String { "\"\(name)\": \(value)" }
  }

  private var descriptionJSON: String {
    let texts = [
      ("title", title), ("description", description), ("language", language), ("licence", licence),
    ]
    return "{" + texts.map { "\"\($0)\": \(quoted($1))" }.joined(separator: ", ")
      + ", \"source\": \(json(source))}"
  }

  private func members(of milestone: Milestone) -> [Member] {
    func text(_ name: String, _ text: String?) -> Member {
      Member(name: name, value: quoted(text), cell: text ?? "")
    }
    func names(_ name: String, _ names: [String]) -> Member {
      let json = "[\(names.map { quoted($0) }.joined(separator: ", "))]"
      let isPlain = names.allSatisfy {
        $0 == $0.trimmingCharacters(in: .whitespacesAndNewlines) && !$0.hasPrefix("[")
      }
      let list = names.map { NameListSyntax.escape($0) }.joined(separator: " , ")
      return Member(name: name, value: json, cell: isPlain ? list : json)
    }
    return [
      text("id", milestone.id), text("date", milestone.date.value.description),
      text("date_text", milestone.date.text),
      Member(
        name: "date_inferred", value: "\(milestone.date.isInferred)",
        cell: milestone.date.isInferred ? "TRUE" : ""),
      text("title", milestone.title), text("text", milestone.text), names("tags", milestone.tags),
      names("people", milestone.people), names("organizations", milestone.organizations),
      names("products", milestone.products), references(milestone.references),
      related(milestone.related),
      Member(
        name: "source", value: json(milestone.source),
        cell: milestone.source == nil ? "" : json(milestone.source)),
    ]
  }

  private func references(_ references: [Reference]) -> Member {
    let objects = references.map {
      "{\"number\": \($0.number), \"title\": \(quoted($0.title)), \"url\": \(quoted($0.url))}"
    }
    let isBare = references.allSatisfy { $0.title == nil && $0.url == nil }
    let json = "[\(objects.joined(separator: ",\n"))]"
    let numbers = references.map { "\($0.number)" }.joined(separator: ", ")
    return Member(
      name: "references", value: json.replacing("\n", with: " "), cell: isBare ? numbers : json)
  }

  private func related(_ links: [RelatedLink]) -> Member {
    let objects = links.map { "{\"title\": \(quoted($0.title)), \"url\": \(quoted($0.url))}" }
    let json = "[\(objects.joined(separator: ", "))]"
    let isBare = links.allSatisfy { $0.title == nil }
    return Member(
      name: "related", value: json,
      cell: isBare ? links.map(\.url).joined(separator: "\n ") : json)
  }

  private func json(_ source: Source?) -> String {
    guard let source else { return "null" }
    let texts = [
      ("title", source.title), ("url", source.url), ("revision", source.revision),
      ("author", source.author), ("retrieved", source.retrieved),
    ]
    return "{" + texts.map { "\"\($0)\": \(quoted($1))" }.joined(separator: ", ") + "}"
  }

  /// Texts without quotes wherever that says the same, as people write them.
  private var yaml: String {
    var text = "# A history.\ndataset: \(descriptionJSON)\nyears:\n"
    text += years.map { "- \($0)\n" }.joined() + "milestones:\n"
    for milestone in milestones {
      for (index, member) in members(of: milestone).enumerated() {
        let isPlain = member.cell.wholeMatch(of: #/[A-Za-z0-9][A-Za-z0-9 .~?\/+-]*[A-Za-z0-9~?]/#)
        let isText = member.value.hasPrefix("\"")
        let value = isText && isPlain != nil && member.cell != "null" ? member.cell : member.value
        text += (index == 0 ? "  - " : "    ") + "\(member.name): \(value)\n"
      }
    }
    return text
  }

  private func csv(end: String) -> String {
    let rows = milestones.map { members(of: $0).map { Self.cell($0.cell) } }
    let header = milestones.first.map { members(of: $0).map(\.name) } ?? ["id", "date", "title"]
    return ([header] + rows).map { $0.joined(separator: ",") + end }.joined()
  }

  private static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }

  /// A text in quotes as both JSON and YAML read it.
  private func quoted(_ text: String?) -> String {
    guard let text else { return "null" }
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "\"\(quoted)\""
  }
}
