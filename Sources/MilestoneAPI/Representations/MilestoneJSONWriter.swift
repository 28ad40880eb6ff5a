import EDTF
import HTTP
import JSON
import Milestones

/// Writes milestones one after the other as ``MilestoneJSON`` would, without a blank, from where
/// their bytes are: no milestone is put together for it.
///
/// In date order many have the same date: what hangs on it alone is kept from the second of them on.
struct MilestoneJSONWriter {
  private let fields: FieldSelection
  private let restOfNone: [UInt8]
  private var dateNumber: Int?
  private var kept: (year: [UInt8], date: [UInt8])?

  private static let kinds: [(name: String, field: FieldSelection, kind: NameKind)] = [
    ("tags", .tags, .tag), ("people", .people, .person),
    ("organizations", .organizations, .organization), ("products", .products, .product),
  ]

  /// A writer of these fields.
  init(fields: FieldSelection = .all) {
    self.fields = fields
    restOfNone = Self.members { writer in
      MilestoneJSON.writeRest(references: [], related: [], source: nil, fields, to: &writer)
    }
  }

  /// Writes the milestone at `index`.
  ///
  /// - Complexity: O(n) in its bytes.
  mutating func write(_ index: Int, of milestones: MilestoneColumns, to writer: inout JSONWriter) {
    let texts = milestones.textBytes(at: index)
    let date = date(at: index, of: milestones)
    writer.openObject()
    write("id", .id, texts.id, of: texts, to: &writer)
    writeYear(of: date, to: &writer)
    writeDate(date, texts, to: &writer)
    write("title", .title, texts.title, of: texts, to: &writer)
    write("text", .text, texts.text, of: texts, to: &writer)
    writeNames(at: index, milestones, to: &writer)
    if texts.hasMore {
      MilestoneJSON(milestone: milestones[index], fields: fields).writeRest(to: &writer)
    } else {
      writer.members(restOfNone)
    }
    writeLinks(texts, to: &writer)
    writer.closeObject()
  }

  private func writeYear(of date: EDTFDate, to writer: inout JSONWriter) {
    guard fields.contains(.year) else { return }
    if let kept { return writer.members(kept.year) }
    Self.writeYear(of: date, to: &writer)
  }

  private func writeDate(
    _ date: EDTFDate, _ texts: MilestoneTextBytes, to writer: inout JSONWriter
  ) {
    guard fields.asks(for: .date) else { return }
    writer.key("date")
    writer.openObject()
    write("text", .dateText, texts.dateText, of: texts, to: &writer)
    if let kept { writer.members(kept.date) } else { writeMembers(of: date, to: &writer) }
    if fields.contains(.dateInferred) {
      writer.key("inferred")
      writer.boolean(texts.isInferred)
    }
    writer.closeObject()
  }

  private func writeNames(
    at index: Int, _ milestones: MilestoneColumns, to writer: inout JSONWriter
  ) {
    for (name, field, kind) in Self.kinds where fields.contains(field) {
      writer.key(name)
      writer.openArray()
      milestones.forEachName(of: kind, at: index) { writer.string($0) }
      writer.closeArray()
    }
  }

  private func writeLinks(_ texts: MilestoneTextBytes, to writer: inout JSONWriter) {
    guard fields.asks(for: .links) else { return }
    writer.key("links")
    writer.openObject()
    if fields.contains(.linksSelf) {
      writer.key("self")
      writer.plainString {
        $0.append(MilestoneJSON.pathStart)
        $0.append(contentsOf: texts.bytes[texts.id])
      }
    }
    writer.closeObject()
  }

  private func write(
    _ name: String, _ field: FieldSelection, _ range: Range<Int>?, of texts: MilestoneTextBytes,
    to writer: inout JSONWriter
  ) {
    guard fields.contains(field) else { return }
    writer.key(name)
    if let range { writer.string(texts.bytes, range) } else { writer.null() }
  }

  /// The date of a milestone; where it is that of the one before, its members are kept.
  private mutating func date(at index: Int, of milestones: MilestoneColumns) -> EDTFDate {
    let number = milestones.dates.number(at: index)
    let date = milestones.dates.dates[number]
    if number != dateNumber {
      kept = nil
    } else if kept == nil {
      kept = (
        Self.members { Self.writeYear(of: date, to: &$0) },
        Self.members { writeMembers(of: date, to: &$0) }
      )
    }
    dateNumber = number
    return date
  }

  private static func writeYear(of date: EDTFDate, to writer: inout JSONWriter) {
    writer.key("year")
    writer.integer(orNull: date.year)
  }

  /// Writes what hangs on the date's value alone.
  private func writeMembers(of date: EDTFDate, to writer: inout JSONWriter) {
    let ofValue = fields.subtracting([.dateText, .dateInferred])
    DateJSON(date: MilestoneDate(date), fields: ofValue).writeMembers(to: &writer)
  }

  /// The members that `write` writes, with commas between.
  private static func members(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(capacity: 256)
    writer.object(write)
    return Array(writer.take().dropFirst().dropLast())
  }
}
