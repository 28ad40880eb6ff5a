import EDTF
import HTTP
import Milestones

/// A column of a table of milestones, named as the field that it shows.
///
/// What may be several is a list with commas between, as ``NameListSyntax`` reads it; `references`
/// and `related` have such a list for each of their fields, all of the same length.
enum CSVColumn: String, CaseIterable, Sendable {
  case id, year
  case dateText = "date.text"
  case dateLabel = "date.label"
  case dateEDTF = "date.edtf"
  case datePrecision = "date.precision"
  case dateEarliest = "date.earliest"
  case dateLatest = "date.latest"
  case dateApproximate = "date.approximate"
  case dateUncertain = "date.uncertain"
  case dateInferred = "date.inferred"
  case title, text, tags, people, organizations, products
  case referencesNumber = "references.number"
  case referencesTitle = "references.title"
  case referencesURL = "references.url"
  case relatedTitle = "related.title"
  case relatedURL = "related.url"
  case sourceTitle = "source.title"
  case sourceURL = "source.url"
  case sourceRevision = "source.revision"
  case sourceAuthor = "source.author"
  case sourceRetrieved = "source.retrieved"
  case linksSelf = "links.self"

  /// The columns of the fields that are asked for, in the milestone's order.
  static func columns(of fields: FieldSelection) -> [CSVColumn] {
    let asked = FieldSelection.names.filter { fields.contains($0.fields) }.map(\.name)
    return allCases.filter { asked.contains($0.rawValue) }
  }

  /// What a column shows.
  enum Content: Equatable, Sendable {
    /// The date's value, and nothing else.
    case date
    /// One of the texts that every milestone can have.
    case text
    /// Names of a kind.
    case names(NameKind)
    /// Footnotes, further readings, and the source.
    case rest
  }

  /// What it shows.
  var content: Content {
    switch self {
    case .year, .dateLabel, .dateEDTF, .datePrecision, .dateEarliest, .dateLatest,
      .dateApproximate, .dateUncertain:
      .date
    case .id, .title, .text, .dateText, .dateInferred, .linksSelf: .text
    case .tags: .names(.tag)
    case .people: .names(.person)
    case .organizations: .names(.organization)
    case .products: .names(.product)
    case .referencesNumber, .referencesTitle, .referencesURL, .relatedTitle, .relatedURL,
      .sourceTitle, .sourceURL, .sourceRevision, .sourceAuthor, .sourceRetrieved:
      .rest
    }
  }

  /// Appends what stands in it for a date, unquoted; nothing for null.
  func append(_ date: EDTFDate, to bytes: inout [UInt8]) {
    switch self {
    case .year: if let year = date.year { bytes.append(String(year)) }
    case .dateLabel: date.appendLabel(to: &bytes)
    case .dateEDTF: date.appendDescription(to: &bytes)
    case .datePrecision: bytes.append(date.precision.rawValue)
    case .dateEarliest: date.earliest?.appendDescription(to: &bytes)
    case .dateLatest: date.latest?.appendDescription(to: &bytes)
    case .dateApproximate: Self.append(date.isApproximate, to: &bytes)
    case .dateUncertain: Self.append(date.isUncertain, to: &bytes)
    default: break
    }
  }

  /// Appends what stands in it for the texts of a milestone, unquoted; nothing for null.
  func append(_ texts: MilestoneTextBytes, to bytes: inout [UInt8]) {
    switch self {
    case .id: bytes.append(contentsOf: texts.bytes[texts.id])
    case .title: bytes.append(contentsOf: texts.bytes[texts.title])
    case .text: if let text = texts.text { bytes.append(contentsOf: texts.bytes[text]) }
    case .dateText: if let text = texts.dateText { bytes.append(contentsOf: texts.bytes[text]) }
    case .dateInferred: Self.append(texts.isInferred, to: &bytes)
    case .linksSelf:
      bytes.append(MilestoneJSON.pathStart)
      bytes.append(contentsOf: texts.bytes[texts.id])
    default: break
    }
  }

  /// Appends the names of a milestone as a list.
  static func append(
    _ kind: NameKind, at index: Int, of milestones: MilestoneColumns, to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    milestones.forEachName(of: kind, at: index) { name in
      if bytes.count > start { bytes.append(UInt8(ascii: ",")) }
      append(name, to: &bytes)
    }
  }

  /// Appends what stands in it of footnotes, further readings and the source, unquoted.
  func append(_ milestone: Milestone, to bytes: inout [UInt8]) {
    switch self {
    case .sourceTitle, .sourceURL, .sourceRevision, .sourceAuthor, .sourceRetrieved:
      if let source = milestone.source { append(source, to: &bytes) }
    default: appendLinks(of: milestone, to: &bytes)
    }
  }

  private func appendLinks(of milestone: Milestone, to bytes: inout [UInt8]) {
    switch self {
    case .referencesNumber:
      Self.append(milestone.references.lazy.map { String($0.number) }, to: &bytes)
    case .referencesTitle:
      Self.append(milestone.references.lazy.map { $0.title ?? "" }, to: &bytes)
    case .referencesURL: Self.append(milestone.references.lazy.map { $0.url ?? "" }, to: &bytes)
    case .relatedTitle: Self.append(milestone.related.lazy.map { $0.title ?? "" }, to: &bytes)
    default: Self.append(milestone.related.lazy.map(\.url), to: &bytes)
    }
  }

  private func append(_ source: Source, to bytes: inout [UInt8]) {
    switch self {
    case .sourceTitle: bytes.append(source.title ?? "")
    case .sourceURL: bytes.append(source.url ?? "")
    case .sourceRevision: bytes.append(source.revision ?? "")
    case .sourceAuthor: bytes.append(source.author ?? "")
    default: bytes.append(source.retrieved ?? "")
    }
  }

  private static func append(_ flag: Bool, to bytes: inout [UInt8]) {
    bytes.append(flag ? "true" : "false")
  }

  private static func append(_ names: some Sequence<String>, to bytes: inout [UInt8]) {
    var isFirst = true
    for name in names {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      append(name, to: &bytes)
    }
  }

  private static func append(_ name: String, to bytes: inout [UInt8]) {
    let isPlain = !name.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\\") }
    bytes.append(isPlain ? name : NameListSyntax.escape(name))
  }
}
