package import EDTF

/// Which milestones are asked for; what is left out asks for all.
package struct MilestoneFilter: Equatable, Sendable {
  /// The days that the date may fall in.
  package var days: DayRanges?

  /// The least that is asked of the date: that it may fall in, or that it does.
  package var match = DateMatch.possible

  /// The day or the month of the year, of a date that says so.
  package var on: MonthAndDay?

  /// Names of tags: one of each inner list.
  package var tags: [[String]] = []

  /// The identifiers, of which those that exist count.
  package var ids: [String]?

  /// A filter that lets everything pass.
  package init() {}
}
