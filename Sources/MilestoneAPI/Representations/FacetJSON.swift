import EDTF
import HTTP
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
    let frame = frame
    writer.key(counts.facet.rawValue)
    writer.array { writer in
      for count in counts.counts {
        let value = PercentEncoding.encode(value(of: count), allowed: .queryValue)
        write(count, link: frame.before + value + frame.after, &writer)
      }
    }
  }

  /// The link of each value, but for the value.
  ///
  /// Names narrow each other; of others there is one.
  private var frame: (before: String, after: String) {
    switch counts.facet {
    case .tag, .person, .organization, .product:
      query.frame(path, around: counts.facet.rawValue)
    case .month, .precision:
      query.removing(counts.facet.rawValue).frame(path, around: counts.facet.rawValue)
    case .year, .decade: query.removing("year").frame(path, around: "year")
    }
  }

  private func value(of count: Facet.Count) -> String {
    switch count.value {
    case .name(let name): counts.facet == .precision ? name : NameListSyntax.escape(name)
    case .number(let year) where counts.facet == .year: YearSyntax.text(year)
    case .number(let year) where counts.facet == .decade:
      YearSyntax.text(years(ofDecadeFrom: year))
    case .number(let month): String(month)
    }
  }

  private func write(_ count: Facet.Count, link: String, _ writer: inout JSONWriter) {
    switch count.value {
    case .name(let name):
      NameCountJSON(name: name, count: count.count, link: link).write(to: &writer)
    case .number(let number):
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
          writer.string(link)
        }
      }
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
