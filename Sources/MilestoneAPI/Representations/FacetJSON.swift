import EDTF
import JSON
import Milestones

/// The counts by one facet as JSON, each with the list that it narrows to.
struct FacetJSON {
  /// What is written.
  let counts: MilestonePage.FacetCounts

  /// The path of the list that was counted.
  let path: String

  /// What was asked of it.
  let query: CanonicalQuery

  /// The years that were asked for, which a decade narrows.
  let years: DayRanges?

  /// Writes its name and its counts.
  func write(to writer: inout JSONWriter) {
    writer.key(counts.facet.rawValue)
    writer.array { writer in
      for count in counts.counts { write(count, &writer) }
    }
  }

  private func write(_ count: Facet.Count, _ writer: inout JSONWriter) {
    switch count.value {
    case .name(let name):
      NameCountJSON(name: name, count: count.count, link: link(to: name).target(path))
        .write(to: &writer)
    case .number(let number): write(number, count, &writer)
    }
  }

  private func write(_ number: Int64, _ count: Facet.Count, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key(counts.facet.rawValue)
      writer.integer(number)
      writer.key("count")
      writer.integer(count.count)
      if counts.facet != .month {
        writer.key("certain")
        writer.integer(count.certain)
      }
      writer.key("links")
      writer.object { writer in
        writer.key("milestones")
        writer.string(link(to: number).target(path))
      }
    }
  }

  private func link(to name: String) -> CanonicalQuery {
    guard counts.facet.nameKind != nil else {
      return query.replacing(counts.facet.rawValue, with: name)
    }
    return query.adding(counts.facet.rawValue, NameListSyntax.escape(name))
  }

  private func link(to number: Int64) -> CanonicalQuery {
    switch counts.facet {
    case .year: query.replacing("year", with: YearSyntax.text(number))
    case .decade: query.replacing("year", with: YearSyntax.text(years(ofDecadeFrom: number)))
    default: query.replacing(counts.facet.rawValue, with: String(number))
    }
  }

  private func years(ofDecadeFrom first: Int64) -> DayRanges {
    let last = first.addingReportingOverflow(9)
    let decade = DayRanges(
      DayRange(
        earliest: DayRange(year: first).earliest,
        latest: DayRange(year: last.overflow ? .max : last.partialValue).latest) ?? .always)
    return years?.intersection(decade) ?? decade
  }
}
