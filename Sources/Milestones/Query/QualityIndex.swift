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
  init(_ milestones: [Milestone]) {
    let count = milestones.count
    approximate = PositionSet(limit: count) { milestones[$0].date.value.isApproximate }
    uncertain = PositionSet(limit: count) { milestones[$0].date.value.isUncertain }
    var lists: [DatePrecision: [Int32]] = [:]
    for (position, milestone) in milestones.enumerated() {
      lists[milestone.date.value.precision, default: []].append(Int32(position))
    }
    precisions = lists.mapValues { PositionSet(ascending: $0, limit: count) }
    var features: [MilestoneFeature: PositionSet] = [:]
    for feature in MilestoneFeature.allCases {
      features[feature] = PositionSet(limit: count) { feature.isPresent(in: milestones[$0]) }
    }
    self.features = features
    none = PositionSet(limit: count)
  }

  /// Those whose date is so fine.
  subscript(_ precision: DatePrecision) -> PositionSet { precisions[precision] ?? none }

  /// Those that have it.
  subscript(_ feature: MilestoneFeature) -> PositionSet { features[feature] ?? none }
}
