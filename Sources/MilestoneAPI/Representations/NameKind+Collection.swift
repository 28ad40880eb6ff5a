import Milestones

extension NameKind {
  /// The name of the list of all names of that kind, and of its path.
  var collection: String {
    switch self {
    case .tag: "tags"
    case .person: "people"
    case .organization: "organizations"
    case .product: "products"
    }
  }
}
