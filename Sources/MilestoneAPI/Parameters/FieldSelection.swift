import Milestones

/// Which fields of a milestone are asked for.
package struct FieldSelection: OptionSet, Sendable {
  package let rawValue: UInt64

  package init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  static let id = bit(0), year = bit(1)
  static let dateText = bit(2), dateLabel = bit(3), dateEDTF = bit(4), datePrecision = bit(5)
  static let dateEarliest = bit(6), dateLatest = bit(7), dateApproximate = bit(8)
  static let dateUncertain = bit(9), dateInferred = bit(10)
  static let title = bit(11), text = bit(12), tags = bit(13), people = bit(14)
  static let organizations = bit(15), products = bit(16)
  static let referencesNumber = bit(17), referencesTitle = bit(18), referencesURL = bit(19)
  static let relatedTitle = bit(20), relatedURL = bit(21)
  static let sourceTitle = bit(22), sourceURL = bit(23), sourceRevision = bit(24)
  static let sourceAuthor = bit(25), sourceRetrieved = bit(26)
  static let linksSelf = bit(27), linksPrevious = bit(28), linksNext = bit(29)

  static let date = all(from: 2, through: 10)
  static let references = all(from: 17, through: 19)
  static let related = all(from: 20, through: 21)
  static let source = all(from: 22, through: 26)
  static let links = all(from: 27, through: 29)

  /// Every field.
  static let all = all(from: 0, through: 29)

  /// The names that a request may use: a field with all that is in it, or one thing in it.
  package static let names: [(name: String, fields: FieldSelection)] = [
    ("id", .id), ("year", .year), ("date", .date), ("date.text", .dateText),
    ("date.label", .dateLabel), ("date.edtf", .dateEDTF), ("date.precision", .datePrecision),
    ("date.earliest", .dateEarliest), ("date.latest", .dateLatest),
    ("date.approximate", .dateApproximate), ("date.uncertain", .dateUncertain),
    ("date.inferred", .dateInferred), ("title", .title), ("text", .text), ("tags", .tags),
    ("people", .people), ("organizations", .organizations), ("products", .products),
    ("references", .references), ("references.number", .referencesNumber),
    ("references.title", .referencesTitle), ("references.url", .referencesURL),
    ("related", .related), ("related.title", .relatedTitle), ("related.url", .relatedURL),
    ("source", .source), ("source.title", .sourceTitle), ("source.url", .sourceURL),
    ("source.revision", .sourceRevision), ("source.author", .sourceAuthor),
    ("source.retrieved", .sourceRetrieved), ("links", .links), ("links.self", .linksSelf),
    ("links.prev", .linksPrevious), ("links.next", .linksNext),
  ]

  /// Reads names with commas between.
  static func read(_ text: String, take: (FieldSelection) -> Void) -> ParameterFault.Reason? {
    var selection: FieldSelection = []
    let fault: ParameterFault.Reason? = text.fault { name in
      guard let known = names.first(where: { $0.name == name }) else {
        let suggestion = NearestName.nearest(to: name, in: names.map(\.name))
        return .notAField(suggestion: suggestion)
      }
      selection.formUnion(known.fields)
      return nil
    }
    if fault == nil { take(selection) }
    return fault
  }

  /// Whether any of `fields` is asked for.
  func asks(for fields: FieldSelection) -> Bool {
    !isDisjoint(with: fields)
  }

  private static func bit(_ index: UInt64) -> FieldSelection {
    FieldSelection(rawValue: 1 << index)
  }

  private static func all(from first: UInt64, through last: UInt64) -> FieldSelection {
    (first...last).reduce(into: []) { $0.formUnion(bit($1)) }
  }
}
