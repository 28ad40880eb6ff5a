import EDTF
import Milestones

/// What a request's parameters say; what they leave out has its default.
struct ParameterValues: Sendable {
  /// Which milestones; its days are resolved from the three below once all are read.
  var filter = MilestoneFilter()
  /// The years.
  var years: DayRanges?
  /// The date whose earliest day is the first.
  var from: EDTFDate?
  /// The date whose latest day is the last.
  var to: EDTFDate?
  /// The order; nil for that of the resource.
  var sort: String?
  /// How many to list.
  var limit: Int?
  /// How many to pass over.
  var offset = 0
  /// By what the whole result is counted.
  var facets: [Facet] = []
  /// The fields of each milestone.
  var fields = FieldSelection.all
  /// Whether a list is its elements alone.
  var isBareArray = false
  /// Whether the JSON is set on lines.
  var isPretty = false
  /// The format, where the query names one.
  var format: Format?
  /// Whether each check is listed.
  var isVerbose = false
  /// Whether the answer is to be saved as a file.
  var isDownload = false
  /// Whether a table is for a spreadsheet.
  var isForSpreadsheets = false
  /// How names begin.
  var prefix: String?

  /// What is to be read as a date.
  var dateText: String?
  /// The order of the day and the month in it.
  var dateOrder: NumericOrder?
  /// What it was read as.
  private(set) var date: EDTFDate?

  /// How many are listed where nothing is said.
  static let defaultLimit = 100

  /// Puts what belongs together in order, once all is read.
  ///
  /// Gives ``ParameterFault/Reason/fromAfterTo``, ``ParameterFault/Reason/needs(_:)`` and
  /// ``ParameterFault/Reason/conflicts(with:)``.
  mutating func resolve() -> [ParameterFault] {
    var faults: [ParameterFault] = []
    do throws(ParameterFault) { filter.days = try resolvedDays() } catch { faults.append(error) }
    if sort == MilestoneSort.Key.relevance.rawValue, filter.words == nil {
      faults.append(ParameterFault(parameter: "sort", value: sort, reason: .needs("q")))
    }
    if isBareArray, !facets.isEmpty {
      let value = facets.map(\.rawValue).joined(separator: ",")
      faults.append(
        ParameterFault(parameter: "facet", value: value, reason: .conflicts(with: "shape=array")))
    }
    return faults
  }

  /// The days that the years and the two dates leave; nil where none of them is given.
  private func resolvedDays() throws(ParameterFault) -> DayRanges? {
    guard from != nil || to != nil else { return years }
    guard let range = DayRange(earliest: from?.earliest, latest: to?.latest) else {
      throw ParameterFault(parameter: "from", value: from?.description, reason: .fromAfterTo)
    }
    let between = DayRanges([range])
    return years?.intersection(between) ?? between
  }

  /// Reads the text of a date, once its order is known.
  ///
  /// - Throws: ``ParameterFault/Reason/notADateText(_:)``.
  mutating func readDateText() throws(ParameterFault) {
    guard let dateText else { return }
    do throws(DateReadingError) {
      date = try DateReader(order: dateOrder).read(dateText)
    } catch {
      throw ParameterFault(parameter: "text", value: dateText, reason: .notADateText(error))
    }
  }

  /// The order of a list of milestones.
  var milestoneSort: MilestoneSort {
    guard let name = sort else { return MilestoneSort(.date) }
    let isDescending = name.hasPrefix("-")
    let key = MilestoneSort.Key(rawValue: String(isDescending ? name.dropFirst() : name[...]))
    return MilestoneSort(key ?? .date, isDescending: isDescending)
  }
}
