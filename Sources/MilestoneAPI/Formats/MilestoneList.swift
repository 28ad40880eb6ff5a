import HTTP
import Milestones

/// A list of milestones as every format needs to know it: of what it is, and where it is.
struct MilestoneList: Sendable {
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

  /// The history; its milestones are not in it.
  let dataset: Dataset

  /// When the dataset was written: the time of everything that has to have one.
  let modified: HTTPDate

  /// Where the server is seen from outside.
  let site: Site

  /// The path and the query of this very representation, such as `/milestones.atom?tag=criu`.
  let target: String

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
}
