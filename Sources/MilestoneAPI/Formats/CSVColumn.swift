import EDTF
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

  /// Appends what stands in it for a milestone, unquoted; nothing for null.
  func append(_ milestone: Milestone, to bytes: inout [UInt8]) {
    switch self {
    case .id: bytes.append(milestone.id)
    case .title: bytes.append(milestone.title)
    case .text: bytes.append(milestone.text ?? "")
    case .tags: Self.append(milestone.tags, to: &bytes)
    case .people: Self.append(milestone.people, to: &bytes)
    case .organizations: Self.append(milestone.organizations, to: &bytes)
    case .products: Self.append(milestone.products, to: &bytes)
    case .linksSelf: bytes.append(MilestoneJSON.path(of: milestone.id))
    case .referencesNumber, .referencesTitle, .referencesURL, .relatedTitle, .relatedURL:
      appendLinks(of: milestone, to: &bytes)
    case .sourceTitle, .sourceURL, .sourceRevision, .sourceAuthor, .sourceRetrieved:
      if let source = milestone.source { append(source, to: &bytes) }
    default: append(milestone.date, to: &bytes)
    }
  }

  private func append(_ date: MilestoneDate, to bytes: inout [UInt8]) {
    let value = date.value
    switch self {
    case .year: if let year = value.year { bytes.append(String(year)) }
    case .dateText: bytes.append(date.text ?? "")
    case .dateLabel: value.appendLabel(to: &bytes)
    case .dateEDTF: value.appendDescription(to: &bytes)
    case .datePrecision: bytes.append(value.precision.rawValue)
    case .dateEarliest: value.earliest?.appendDescription(to: &bytes)
    case .dateLatest: value.latest?.appendDescription(to: &bytes)
    case .dateApproximate: Self.append(value.isApproximate, to: &bytes)
    case .dateUncertain: Self.append(value.isUncertain, to: &bytes)
    case .dateInferred: Self.append(date.isInferred, to: &bytes)
    default: break
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
      let isPlain = !name.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\\") }
      bytes.append(isPlain ? name : NameListSyntax.escape(name))
    }
  }
}
