extension EDTFDate: Comparable {
  /// The order of a timeline: by first day, then by last day, then unqualified first, then by text.
  ///
  /// Without a first day a date comes before all others, without a last day after those that
  /// begin with it. So a day comes before its month, and that before its year.
  package static func < (left: EDTFDate, right: EDTFDate) -> Bool {
    let (leftBounds, rightBounds) = (left.bounds, right.bounds)
    if leftBounds != rightBounds { return leftBounds.comesBefore(rightBounds) }
    let (leftDoubt, rightDoubt) = (left.isQualified, right.isQualified)
    if leftDoubt != rightDoubt { return rightDoubt }
    return left.description < right.description
  }

  private var isQualified: Bool { isApproximate || isUncertain }
}

extension DayRange {
  /// The order by `earliest`, then by `latest`; ranges that are equal come in no order.
  fileprivate func comesBefore(_ other: DayRange) -> Bool {
    earliest == other.earliest ? endsBefore(other) : other.startsAfter(self)
  }
}
