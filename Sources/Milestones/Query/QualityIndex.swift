import EDTF

/// The milestones by what their date is like, and by what they have.
struct QualityIndex: Sendable {
  /// Those whose date is marked `~` or `%`.
  let approximate: Marks

  /// Those whose date is marked `?` or `%`.
  let uncertain: Marks

  // At most ten of either, which are sooner looked through than one is hashed.
  private let precisions: [(precision: DatePrecision, members: PositionSet)]
  private let features: [(feature: MilestoneFeature, members: PositionSet)]
  private let none: PositionSet

  /// An index of `milestones` in their order.
  init(_ milestones: MilestoneColumns) {
    let count = milestones.count
    let dates = milestones.dates
    approximate = Marks(dates.positions(where: \.isApproximate))
    uncertain = Marks(dates.positions(where: \.isUncertain))
    precisions = Set(dates.dates.map(\.precision)).map { precision in
      (precision, dates.positions { $0.precision == precision })
    }
    features = MilestoneFeature.allCases.map { feature in
      (feature, PositionSet(limit: count) { milestones.has(feature, at: $0) })
    }
    none = PositionSet(limit: count)
  }

  /// Those that are marked in some way, and all others.
  struct Marks: Sendable {
    private let marked: PositionSet
    private let others: PositionSet

    init(_ marked: PositionSet) {
      self.marked = marked
      others = PositionSet(all: marked.limit).subtracting(marked)
    }

    subscript(_ isMarked: Bool) -> PositionSet { isMarked ? marked : others }
  }

  /// Those whose date is so fine.
  subscript(_ precision: DatePrecision) -> PositionSet {
    precisions.first { $0.precision == precision }?.members ?? none
  }

  /// Those that have it.
  subscript(_ feature: MilestoneFeature) -> PositionSet {
    features.first { $0.feature == feature }?.members ?? none
  }
}
