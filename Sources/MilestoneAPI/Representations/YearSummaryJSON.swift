import JSON
import Milestones

/// A year with what is in it, as JSON.
struct YearSummaryJSON: CollectionElement {
  /// What is written.
  let summary: YearSummary

  /// Where its milestones are.
  let store: MilestoneStore

  /// The path of a year.
  static func path(of year: Int64) -> String { "/years/\(YearSyntax.text(year))" }

  static let columns = ["year", "count", "certain", "links.self", "links.first", "links.last"]

  var cells: [String] {
    [
      String(summary.year), String(summary.count), String(summary.certain),
      Self.path(of: summary.year), path(at: summary.first) ?? "", path(at: summary.last) ?? "",
    ]
  }

  private func path(at position: Int?) -> String? {
    position.map { MilestoneJSON.path(of: store.milestones.id(at: $0)) }
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("year")
      writer.integer(summary.year)
      writer.key("count")
      writer.integer(summary.count)
      writer.key("certain")
      writer.integer(summary.certain)
      writer.key("links")
      writer.object { writer in
        writer.key("self")
        writer.string(Self.path(of: summary.year))
        for (name, position) in [("first", summary.first), ("last", summary.last)] {
          writer.key(name)
          writer.string(orNull: path(at: position))
        }
      }
    }
  }
}
