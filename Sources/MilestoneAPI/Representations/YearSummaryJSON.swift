import JSON
import Milestones

/// A year with what is in it, as JSON.
struct YearSummaryJSON {
  /// What is written.
  let summary: YearSummary

  /// Where its milestones are.
  let store: MilestoneStore

  /// The path of a year.
  static func path(of year: Int64) -> String { "/years/\(YearSyntax.text(year))" }

  /// Writes it.
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
          writer.string(orNull: position.map { MilestoneJSON.path(of: store.milestones[$0].id) })
        }
      }
    }
  }
}
