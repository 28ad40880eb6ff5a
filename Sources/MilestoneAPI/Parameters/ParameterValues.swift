import EDTF
import Milestones

/// What a request's parameters say; what they leave out has its default.
struct ParameterValues: Sendable {
  /// The years.
  var years: DayRanges?
  /// The date whose earliest day is the first.
  var from: EDTFDate?
  /// The date whose latest day is the last.
  var to: EDTFDate?
  /// What is asked of the date.
  var match = DateMatch.possible
  /// The day of the year.
  var on: MonthAndDay?
  /// The tags, one of each list.
  var tags: [[String]] = []
  /// The identifiers.
  var ids: [String]?
  /// The order; nil for that of the resource.
  var sort: String?
  /// How many to list.
  var limit: Int?
  /// How many to pass over.
  var offset = 0
  /// The fields of each milestone.
  var fields = FieldSelection.all
  /// Whether a list is its elements alone.
  var isBareArray = false
  /// Whether the JSON is set on lines.
  var isPretty = false
  /// How names begin.
  var prefix: String?

  /// How many are listed where nothing is said.
  static let defaultLimit = 100

  /// The days that the years and the two dates leave; nil where none of them is given.
  private(set) var days: DayRanges?

  /// Puts the years and the two dates together, once all are read.
  ///
  /// - Throws: ``ParameterFault/Reason/fromAfterTo``.
  mutating func resolveDays() throws(ParameterFault) {
    guard from != nil || to != nil else { return days = years }
    guard let range = DayRange(earliest: from?.earliest, latest: to?.latest) else {
      throw ParameterFault(parameter: "from", value: from?.description, reason: .fromAfterTo)
    }
    let between = DayRanges([range])
    days = years?.intersection(between) ?? between
  }

  /// The order of a list of milestones.
  var milestoneSort: MilestoneSort {
    let name = sort ?? "date"
    let isDescending = name.hasPrefix("-")
    let key = MilestoneSort.Key(rawValue: String(isDescending ? name.dropFirst() : name[...]))
    return MilestoneSort(key ?? .date, isDescending: isDescending)
  }
}
