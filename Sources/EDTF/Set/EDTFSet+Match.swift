extension EDTFSet {
  /// Exact for gaps between the members and within them.
  ///
  /// - Complexity: O(n·m) in the number of members and of ranges; members are not enumerated.
  func match(_ days: DayRanges) -> DateMatch {
    guard canFall(in: days) else { return .none }
    return isSure(of: days) ? .certain : .possible
  }

  /// True if some day of any member is among `days`.
  func canFall(in days: DayRanges) -> Bool {
    members.contains { $0.canFall(in: days) }
  }

  /// Of one of the dates all must be among `days`, of all of the dates any.
  private func isSure(of days: DayRanges) -> Bool {
    switch choice {
    case .oneOf: members.allSatisfy { $0.surelyFalls(in: days) }
    case .allOf: members.contains { $0.surelyHasDate(in: days) }
    }
  }

  var certainty: DateCertainty {
    guard choice == .oneOf else { return .irregular }
    if members.contains(where: \.isUncertain) { return .never }
    let hulls = DayRanges(members.map(\.paddedHull))
    guard hulls.ranges.count == 1, hasContiguousMembers else { return .irregular }
    return .within(hulls.ranges[0])
  }

  /// True if the days of all members follow each other without a gap.
  var isContiguous: Bool {
    hasContiguousMembers && DayRanges(members.map(\.hull)).ranges.count == 1
  }

  /// True if none of the members itself may have gaps.
  var hasContiguousMembers: Bool { members.allSatisfy(\.isContiguous) }
}

extension EDTFSet.Member {
  private var step: UnitStep? {
    switch self {
    case .date(let date), .range(let date, _), .upTo(let date), .from(let date), .around(let date):
      date.step
    }
  }

  fileprivate func canFall(in days: DayRanges) -> Bool {
    if case .date(let date) = self { date.canFall(in: days) } else { days.overlaps(hull) }
  }

  /// True if every date of the member is among `days`.
  fileprivate func surelyFalls(in days: DayRanges) -> Bool {
    if case .date(let date) = self { return date.surelyFalls(in: days) }
    return !isUncertain && days.contains(paddedHull)
  }

  /// True if at least one date of the member is among `days`.
  fileprivate func surelyHasDate(in days: DayRanges) -> Bool {
    if case .date(let date) = self { return date.surelyFalls(in: days) }
    return days.ranges.contains(where: hasWholeUnit(in:))
      || hasDate { $0.surelyFalls(in: days) }
  }

  /// True if a year, month, day or season of the range lies in `days` with its first and last day.
  ///
  /// A range whose ends are masked or qualified is not counted out: only its ends are sure.
  private func hasWholeUnit(in days: DayRange) -> Bool {
    guard let step, !hasDate(where: { $0.step != step }) else { return false }
    guard let common = hull.intersection(days) else { return false }
    guard let earliest = common.earliest else { return true }
    guard let first = step.unit(from: earliest) else { return false }
    return common.contains(first)
  }
}
