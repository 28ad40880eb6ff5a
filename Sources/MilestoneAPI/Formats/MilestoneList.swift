import HTTP
import Milestones

/// A list of milestones as every format needs to know it: of what it is, and where it is.
///
/// A class, as it is large and is handed on several times.
final class MilestoneList: Sendable {
  /// What the list is of.
  enum Subject: Equatable, Sendable {
    /// Milestones that a query asked for.
    case all
    /// Those of one year.
    case year(Int64)
    /// Those of a month of any year, such as `08`.
    case month(String)
    /// Those of a day of any year, such as `08-04`.
    case day(String)
    /// One that was asked for by its identifier.
    case one
  }

  /// What the list is of.
  let subject: Subject

  /// What is served.
  let snapshot: Snapshot

  /// Where the server is seen from outside.
  let site: Site

  /// The other pages.
  let links: PageLinks

  /// How many there are on all pages.
  let total: Int

  /// How many of them match for certain.
  let certain: Int

  /// How many are listed here.
  let count: Int

  /// How many were passed over.
  let offset: Int

  /// How many were asked for; nil for all.
  let limit: Int?

  /// The fields of each milestone that are asked for.
  let fields: FieldSelection

  /// The JSON of each milestone, where that is there already and is what is asked for.
  let rendered: RenderedMilestones?

  /// Whether JSON is set on lines.
  let isPretty: Bool

  /// Whether a table is for a program that would run a cell which begins like a formula.
  let isForSpreadsheets: Bool

  /// The counts that were asked for.
  let facets: [FacetJSON]

  /// Whether the milestones alone are asked for.
  let isBareArray: Bool

  init(
    subject: Subject, snapshot: Snapshot, site: Site, links: PageLinks, total: Int, certain: Int,
    count: Int, offset: Int, limit: Int?, fields: FieldSelection, rendered: RenderedMilestones?,
    isPretty: Bool, isForSpreadsheets: Bool, facets: [FacetJSON], isBareArray: Bool
  ) {
    self.subject = subject
    self.snapshot = snapshot
    self.site = site
    self.links = links
    self.total = total
    self.certain = certain
    self.count = count
    self.offset = offset
    self.limit = limit
    self.fields = fields
    self.rendered = rendered
    self.isPretty = isPretty
    self.isForSpreadsheets = isForSpreadsheets
    self.facets = facets
    self.isBareArray = isBareArray
  }

  /// The history; its milestones are not in it.
  var dataset: Dataset { snapshot.store.dataset }

  /// When the dataset was written: the time of everything that has to have one.
  var modified: HTTPDate { snapshot.modified }

  /// The path and the query of this very representation, such as `/milestones.atom?tag=criu`.
  var target: String { links.current }
}
