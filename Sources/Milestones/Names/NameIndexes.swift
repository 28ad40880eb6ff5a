/// The names of every kind with their milestones.
package struct NameIndexes: Sendable {
  private let indexes: [NameIndex]

  init(_ milestones: MilestoneColumns) {
    indexes = milestones.names.map { NameIndex($0) }
  }

  /// The names of one kind.
  package subscript(_ kind: NameKind) -> NameIndex {
    switch kind {
    case .tag: indexes[0]
    case .person: indexes[1]
    case .organization: indexes[2]
    case .product: indexes[3]
    }
  }
}
