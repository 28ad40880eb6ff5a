import EDTF
import JSON
import Milestones

/// A date as JSON: the words, and what they mean.
struct DateJSON {
  /// What is written.
  let date: MilestoneDate

  /// The fields that are asked for.
  var fields = FieldSelection.all

  /// Writes it.
  func write(to writer: inout JSONWriter) {
    writer.object { writeMembers(to: &$0) }
  }

  /// Writes what is in it.
  func writeMembers(to writer: inout JSONWriter) {
    let value = date.value
    write("text", .dateText, date.text, &writer)
    write("label", .dateLabel, &writer) { value.appendLabel(to: &$0) }
    write("edtf", .dateEDTF, &writer) { value.appendDescription(to: &$0) }
    write("precision", .datePrecision, value.precision.rawValue, &writer)
    write("earliest", .dateEarliest, value.earliest, &writer)
    write("latest", .dateLatest, value.latest, &writer)
    write("approximate", .dateApproximate, value.isApproximate, &writer)
    write("uncertain", .dateUncertain, value.isUncertain, &writer)
    write("inferred", .dateInferred, date.isInferred, &writer)
  }

  private func write(
    _ name: String, _ field: FieldSelection, _ text: String?, _ writer: inout JSONWriter
  ) {
    guard fields.contains(field) else { return }
    writer.key(name)
    writer.string(orNull: text)
  }

  private func write(
    _ name: String, _ field: FieldSelection, _ day: CalendarDay?, _ writer: inout JSONWriter
  ) {
    if let day {
      write(name, field, &writer) { day.appendDescription(to: &$0) }
    } else {
      write(name, field, String?.none, &writer)
    }
  }

  /// Dates and their labels have nothing in them that must be escaped.
  private func write(
    _ name: String, _ field: FieldSelection, _ writer: inout JSONWriter,
    _ append: (inout [UInt8]) -> Void
  ) {
    guard fields.contains(field) else { return }
    writer.key(name)
    writer.plainString(append)
  }

  private func write(
    _ name: String, _ field: FieldSelection, _ flag: Bool, _ writer: inout JSONWriter
  ) {
    guard fields.contains(field) else { return }
    writer.key(name)
    writer.boolean(flag)
  }
}
