/// What a history has of one year.
package struct YearSummary: Equatable, Sendable {
  /// The year, counted astronomically: 0 is 1 BC.
  package let year: Int64

  /// How many milestones may fall in it.
  package let count: Int

  /// How many do for certain.
  package let certain: Int

  /// The positions of the first and the last of them in date order; nil where there is none.
  package let first: Int?, last: Int?
}
