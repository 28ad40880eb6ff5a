/// What the names of a milestone are names of.
package enum NameKind: String, CaseIterable, Sendable {
  case tag
  case person
  case organization
  case product

  /// The names of that kind that `milestone` has.
  package func names(of milestone: Milestone) -> [String] {
    switch self {
    case .tag: milestone.tags
    case .person: milestone.people
    case .organization: milestone.organizations
    case .product: milestone.products
    }
  }
}
