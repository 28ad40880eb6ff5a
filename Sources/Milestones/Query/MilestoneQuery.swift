/// What a list asks for: which milestones, in what order, and which of them to show.
package struct MilestoneQuery: Equatable, Sendable {
  /// Which milestones.
  package var filter = MilestoneFilter()

  /// In what order.
  package var sort = MilestoneSort(.date)

  /// How many of them to pass over.
  package var offset = 0

  /// How many of them to show; nil for the rest.
  package var limit: Int?

  /// By what to count the whole result.
  package var facets: [Facet] = []

  /// A query for everything, by date.
  package init() {}
}
