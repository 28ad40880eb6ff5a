/// The answer to a query.
package struct MilestonePage: Equatable, Sendable {
  /// How many match.
  package let total: Int

  /// How many of them match for certain; all, where nothing was asked of the date.
  package let certain: Int

  /// Those that are shown, as positions in the store's date order.
  package let positions: [Int]
}
