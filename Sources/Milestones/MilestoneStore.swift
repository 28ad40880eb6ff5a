package import EDTF

/// A history in memory with its indexes: built whole, and never changed.
///
/// A milestone's position is its place in date order, from 0.
package final class MilestoneStore: Sendable {
  /// The history without its milestones, which ``milestones`` has.
  package let dataset: Dataset

  /// The milestones in date order; those of equal dates keep the keeper's order.
  package let milestones: MilestoneColumns

  /// The years, with what is in each.
  package let years: YearIndex

  /// The names of every kind, with their milestones.
  package let names: NameIndexes

  /// The source's footnotes by number.
  package let references: [CitedReference]

  /// The earliest and the latest day that a milestone of a known year has; nil where none does.
  package let span: DayRange?

  let identifiers: IdentifierTable
  let days: DayIndex
  let decades: PeriodIndex
  let calendar: CalendarIndex
  let qualities: QualityIndex
  let text: TextIndex
  let orders: SortOrders

  /// The store of a dataset whose identifiers are unique; `other` work is done beside.
  ///
  /// - Complexity: O(n log n).
  package init(_ dataset: Dataset, beside other: [any Work] = []) {
    let milestones = dataset.milestones.reordered(dataset.milestones.dates.ascending())
    let dates = milestones.dates
    var rest = dataset
    rest.milestones = MilestoneColumns()
    self.dataset = rest
    self.milestones = milestones.withoutHashes()
    let span = Later { Self.span(of: dates.dates) }
    let text = TextIndex.Parts(milestones, language: dataset.language)
    let days = Later { DayIndex(dates) }
    let orders = SortOrders.Parts(milestones, days: days)
    let years = Later { [listed = dataset.years] in
      YearIndex(dates, listed: listed, days: days.value)
    }
    let names = Later { NameIndexes(milestones) }
    let identifiers = Later { IdentifierTable(milestones) }
    let references = Later { CitedReference.all(of: milestones) }
    let calendar = Later { CalendarIndex(dates) }
    let qualities = Later { QualityIndex(milestones) }
    let decades = Later {
      PeriodIndex(years: years.value.years.map(\.year), length: 10, days: days.value)
    }
    Parallel.finish(
      text.words + other + [text.union, days] + orders.works + text.postings
        + [years, names, identifiers, decades, references, calendar, qualities, span])
    self.span = span.value
    self.days = days.value
    self.years = years.value
    self.decades = decades.value
    self.orders = SortOrders(orders)
    self.names = names.value
    self.identifiers = identifiers.value
    self.references = references.value
    self.calendar = calendar.value
    self.qualities = qualities.value
    self.text = TextIndex(text)
  }

  /// The position of the milestone with that identifier.
  ///
  /// - Complexity: O(1).
  package func position(of id: String) -> Int? {
    identifiers.index(of: id, in: milestones)
  }

  private static func span(of dates: [EDTFDate]) -> DayRange? {
    let known = dates.filter { $0.year != nil }
    let days = known.compactMap(\.earliest) + known.compactMap(\.latest)
    guard let earliest = days.min(), let latest = days.max() else { return nil }
    return DayRange(earliest: earliest, latest: latest)
  }
}
