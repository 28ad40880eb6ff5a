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
      writeRest(to: &writer)
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

  /// Writes its footnotes, its further readings and its source.
  func writeRest(to writer: inout JSONWriter) {
    Self.writeRest(
      references: milestone.references, related: milestone.related, source: milestone.source,
      fields, to: &writer)
  }

  /// Writes what of these is asked for.
  static func writeRest(
    references: [Reference], related: [RelatedLink], source: Source?, _ fields: FieldSelection,
    to writer: inout JSONWriter
  ) {
    if fields.asks(for: .references) {
      writer.key("references")
      writer.array { writer in
        for reference in references { write(reference, fields, to: &writer) }
      }
    }
    if fields.asks(for: .related) {
      writer.key("related")
      writer.array { writer in
        for link in related { write(link, fields, to: &writer) }
      }
    }
    if fields.asks(for: .source) {
      writer.key("source")
      SourceJSON(source: source, fields: fields).write(to: &writer)
    }
  }

  private static func write(
    _ reference: Reference, _ fields: FieldSelection, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      if fields.contains(.referencesNumber) {
        writer.key("number")
        writer.integer(reference.number)
      }
      write("title", .referencesTitle, reference.title, fields, &writer)
      write("url", .referencesURL, reference.url, fields, &writer)
    }
  }

  private static func write(
    _ link: RelatedLink, _ fields: FieldSelection, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      write("title", .relatedTitle, link.title, fields, &writer)
      write("url", .relatedURL, link.url, fields, &writer)
    }
  }

  private func writeLinks(_ writer: inout JSONWriter) {
    guard fields.asks(for: .links) else { return }
    writer.key("links")
    writer.object { writer in
      Self.write("self", .linksSelf, Self.path(of: milestone.id), fields, &writer)
      guard let neighbours else { return }
      Self.write("prev", .linksPrevious, neighbours.previous.map(Self.path), fields, &writer)
      Self.write("next", .linksNext, neighbours.next.map(Self.path), fields, &writer)
    }
  }

  private static func write(
    _ name: String, _ field: FieldSelection, _ text: String?, _ fields: FieldSelection,
    _ writer: inout JSONWriter
  ) {
    guard fields.contains(field) else { return }
    writer.key(name)
    writer.string(orNull: text)
  }
}
