import EDTF
import JSON
import Milestones

/// Writes milestones one after the other as ``MilestoneJSON`` would, without a blank, from where
/// their bytes are: no milestone is put together for it.
///
/// In date order many have the same date, whose members are kept as they stand in the one before.
struct MilestoneJSONWriter {
  private let fields: FieldSelection
  private let restOfNone: [UInt8]
  private var dateNumber: Int?
  private var yearMember: [UInt8] = []
  private var dateMembers: [UInt8] = []

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
    makeDateMembers(at: index, milestones)
    let texts = milestones.textBytes(at: index)
    writer.openObject()
    write("id", .id, texts.id, of: texts, to: &writer)
    writer.members(yearMember)
    writeDate(texts, to: &writer)
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

  private func writeDate(_ texts: MilestoneTextBytes, to writer: inout JSONWriter) {
    guard fields.asks(for: .date) else { return }
    writer.key("date")
    writer.openObject()
    write("text", .dateText, texts.dateText, of: texts, to: &writer)
    writer.members(dateMembers)
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

  /// Makes what hangs on the date alone, where it is another than the last.
  private mutating func makeDateMembers(at index: Int, _ milestones: MilestoneColumns) {
    let number = milestones.dates.number(at: index)
    guard number != dateNumber else { return }
    dateNumber = number
    let date = milestones.dates.dates[number]
    if fields.contains(.year) {
      yearMember = Self.members { writer in
        writer.key("year")
        writer.integer(orNull: date.year)
      }
    }
    let ofValue = fields.subtracting([.dateText, .dateInferred])
    dateMembers = Self.members { writer in
      DateJSON(date: MilestoneDate(date), fields: ofValue).writeMembers(to: &writer)
    }
  }

  /// The members that `write` writes, with commas between.
  private static func members(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(capacity: 256)
    writer.object(write)
    return Array(writer.take().dropFirst().dropLast())
  }
}
