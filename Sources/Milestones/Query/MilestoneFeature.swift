/// Something that a milestone may have or lack.
package enum MilestoneFeature: String, CaseIterable, Sendable {
  case text
  case tags
  case people
  case organizations
  case products
  case references
  case related
  case source

  /// Whether `milestone` has it.
  package func isPresent(in milestone: Milestone) -> Bool {
    switch self {
    case .text: milestone.text != nil
    case .tags: !milestone.tags.isEmpty
    case .people: !milestone.people.isEmpty
    case .organizations: !milestone.organizations.isEmpty
    case .products: !milestone.products.isEmpty
    case .references: !milestone.references.isEmpty
    case .related: !milestone.related.isEmpty
    case .source: milestone.source != nil
    }
  }
}
