/// The answer to a query.
package struct MilestonePage: Equatable, Sendable {
  /// How many match.
  package let total: Int

  /// How many of them match for certain; all, where nothing was asked of the date.
  package let certain: Int

  /// Those that are shown, as positions in the store's date order.
  package let positions: [Int]

  /// The counts of the whole result, in the order in which they were asked for.
  package var facets: [FacetCounts] = []

  /// The counts by one facet.
  package struct FacetCounts: Equatable, Sendable {
    /// By what is counted.
    package let facet: Facet

    /// The values that any of the result have.
    package let counts: [Facet.Count]
  }
}
