package import EDTF

/// Which milestones are asked for; what is left out asks for all.
package struct MilestoneFilter: Equatable, Sendable {
  /// The days that the date may fall in.
  package var days: DayRanges?

  /// The least that is asked of the date: that it may fall in, or that it does.
  package var match = DateMatch.possible

  /// The day or the month of the year, of a date that says so.
  package var on: MonthAndDay?

  /// The months, from 1 to 12, of a date that says one.
  package var months: [Int]?

  /// The days of a month, from 1 to 31, of a date that says one.
  package var monthDays: [Int]?

  /// How fine the date is.
  package var precisions: [DatePrecision]?

  /// Whether the date is marked as approximate.
  package var isApproximate: Bool?

  /// Whether the date is marked as uncertain.
  package var isUncertain: Bool?

  /// What title and text say.
  package var words: TextQuery?

  /// Names, of each list one.
  package var names: [NameList] = []

  /// The identifiers, of which those that exist count.
  package var ids: [String]?

  /// What it has, all of it.
  package var features: [MilestoneFeature] = []

  /// The numbers of footnotes of which it cites one.
  package var references: [Int]?

  /// Names of one kind.
  package struct NameList: Equatable, Sendable {
    /// What they are names of.
    package let kind: NameKind
    /// The names.
    package let names: [String]

    /// A list of its parts.
    package init(_ kind: NameKind, _ names: [String]) {
      self.kind = kind
      self.names = names
    }
  }

  /// A filter that lets everything pass.
  package init() {}

  /// Whether a day or a month of the year is asked for, of which a date in doubt is not certain.
  var isOfCalendar: Bool { on != nil || months != nil || monthDays != nil }

  /// Whether it lets everything pass but for the date's days.
  var isOfDaysAlone: Bool {
    on == nil && months == nil && monthDays == nil && precisions == nil && isApproximate == nil
      && isUncertain == nil && words == nil && names.isEmpty && ids == nil && features.isEmpty
      && references == nil
  }

  /// Whether it lets everything pass.
  var isEverything: Bool { days == nil && isOfDaysAlone }
}
