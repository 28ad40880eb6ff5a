import EDTF

/// The milestones by what their date is like, and by what they have.
struct QualityIndex: Sendable {
  /// Those whose date is marked `~` or `%`.
  let approximate: PositionSet

  /// Those whose date is marked `?` or `%`.
  let uncertain: PositionSet

  private let precisions: [DatePrecision: PositionSet]
  private let features: [MilestoneFeature: PositionSet]
  private let none: PositionSet

  /// An index of `milestones` in their order.
  init(_ milestones: MilestoneColumns) {
    let count = milestones.count
    let dates = milestones.dates
    approximate = dates.positions(where: \.isApproximate)
    uncertain = dates.positions(where: \.isUncertain)
    precisions = Dictionary(
      uniqueKeysWithValues: Set(dates.dates.map(\.precision)).map { precision in
        (precision, dates.positions { $0.precision == precision })
      })
    features = Dictionary(
      uniqueKeysWithValues: MilestoneFeature.allCases.map { feature in
        (feature, PositionSet(limit: count) { milestones.has(feature, at: $0) })
      })
    none = PositionSet(limit: count)
  }

  /// Those whose date is so fine.
  subscript(_ precision: DatePrecision) -> PositionSet { precisions[precision] ?? none }

  /// Those that have it.
  subscript(_ feature: MilestoneFeature) -> PositionSet { features[feature] ?? none }
}
