import JSON
import Milestones

/// A list of milestones as JSON: how many there are, where the other pages are, and this page.
struct MilestoneListJSON {
  /// The key that says which list it is, such as `year`; none for the list of all.
  enum Subject: Equatable {
    case all
    case year(Int64)
    case month(String)
    case day(String)
  }

  let subject: Subject
  let page: MilestonePage
  let offset: Int
  let limit: Int?
  let links: PageLinks
  let facets: [FacetJSON]

  /// The list as bytes.
  func bytes(of store: MilestoneStore, values: ParameterValues) -> [UInt8] {
    var writer = JSONWriter(
      capacity: 1024 + page.positions.count * 1024, isPretty: values.isPretty)
    if values.isBareArray {
      writeMilestones(of: store, values.fields, &writer)
    } else {
      writer.object { writer in
        writeHead(&writer)
        writer.key("milestones")
        writeMilestones(of: store, values.fields, &writer)
      }
    }
    return writer.finish()
  }

  private func writeHead(_ writer: inout JSONWriter) {
    switch subject {
    case .all: break
    case .year(let year):
      writer.key("year")
      writer.integer(year)
    case .month(let month):
      writer.key("month")
      writer.string(month)
    case .day(let day):
      writer.key("day")
      writer.string(day)
    }
    writer.key("total")
    writer.integer(page.total)
    writer.key("certain")
    writer.integer(page.certain)
    writer.key("count")
    writer.integer(page.positions.count)
    writer.key("offset")
    writer.integer(offset)
    writer.key("limit")
    writer.integer(orNull: limit)
    links.write(to: &writer)
    writeFacets(&writer)
  }

  private func writeFacets(_ writer: inout JSONWriter) {
    guard !facets.isEmpty else { return }
    writer.key("facets")
    writer.object { writer in
      for facet in facets { facet.write(to: &writer) }
    }
  }

  private func writeMilestones(
    of store: MilestoneStore, _ fields: FieldSelection, _ writer: inout JSONWriter
  ) {
    writer.array { writer in
      for position in page.positions {
        MilestoneJSON(milestone: store.milestones[position], fields: fields).write(to: &writer)
      }
    }
  }
}
