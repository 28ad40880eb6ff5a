import EDTF
import JSON
import Milestones

/// A milestone as JSON: every key always there, in this order, with one type.
struct MilestoneJSON {
  /// What is written.
  let milestone: Milestone

  /// The fields that are asked for.
  var fields = FieldSelection.all

  /// The identifiers before and after it in date order, where it is written alone.
  var neighbours: (previous: String?, next: String?)?

  /// The path of a milestone.
  static func path(of id: String) -> String { pathStart + id }

  /// What stands before the identifier in the path of a milestone.
  static let pathStart = "/milestones/"

  /// Writes it.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      if fields.contains(.id) {
        writer.key("id")
        writer.string(milestone.id)
      }
      if fields.contains(.year) {
        writer.key("year")
        writer.integer(orNull: milestone.date.value.year)
      }
      writeDate(&writer)
      if fields.contains(.title) {
        writer.key("title")
        writer.string(milestone.title)
      }
      if fields.contains(.text) {
        writer.key("text")
        writer.string(orNull: milestone.text)
      }
      writeNames(&writer)
      writeReferences(&writer)
      writeRelated(&writer)
      writeSource(&writer)
      writeLinks(&writer)
    }
  }

  private func writeDate(_ writer: inout JSONWriter) {
    guard fields.asks(for: .date) else { return }
    writer.key("date")
    DateJSON(date: milestone.date, fields: fields).write(to: &writer)
  }

  private func writeNames(_ writer: inout JSONWriter) {
    write("tags", .tags, milestone.tags, &writer)
    write("people", .people, milestone.people, &writer)
    write("organizations", .organizations, milestone.organizations, &writer)
    write("products", .products, milestone.products, &writer)
  }

  private func write(
    _ name: String, _ field: FieldSelection, _ names: [String], _ writer: inout JSONWriter
  ) {
    guard fields.contains(field) else { return }
    writer.key(name)
    writer.strings(names)
  }

  private func writeReferences(_ writer: inout JSONWriter) {
    guard fields.asks(for: .references) else { return }
    writer.key("references")
    writer.array { writer in
      for reference in milestone.references {
        writer.object { writer in
          if fields.contains(.referencesNumber) {
            writer.key("number")
            writer.integer(reference.number)
          }
          write("title", .referencesTitle, reference.title, &writer)
          write("url", .referencesURL, reference.url, &writer)
        }
      }
    }
  }

  private func writeRelated(_ writer: inout JSONWriter) {
    guard fields.asks(for: .related) else { return }
    writer.key("related")
    writer.array { writer in
      for link in milestone.related {
        writer.object { writer in
          write("title", .relatedTitle, link.title, &writer)
          write("url", .relatedURL, link.url, &writer)
        }
      }
    }
  }

  private func writeSource(_ writer: inout JSONWriter) {
    guard fields.asks(for: .source) else { return }
    writer.key("source")
    SourceJSON(source: milestone.source, fields: fields).write(to: &writer)
  }

  private func writeLinks(_ writer: inout JSONWriter) {
    guard fields.asks(for: .links) else { return }
    writer.key("links")
    writer.object { writer in
      write("self", .linksSelf, Self.path(of: milestone.id), &writer)
      guard let neighbours else { return }
      write("prev", .linksPrevious, neighbours.previous.map(Self.path), &writer)
      write("next", .linksNext, neighbours.next.map(Self.path), &writer)
    }
  }

  private func write(
    _ name: String, _ field: FieldSelection, _ text: String?, _ writer: inout JSONWriter
  ) {
    guard fields.contains(field) else { return }
    writer.key(name)
    writer.string(orNull: text)
  }
}
