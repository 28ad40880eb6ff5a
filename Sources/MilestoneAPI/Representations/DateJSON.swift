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
    let value = date.value
    writer.object { writer in
      write("text", .dateText, date.text, &writer)
      write("label", .dateLabel, value.label, &writer)
      write("edtf", .dateEDTF, value.description, &writer)
      write("precision", .datePrecision, value.precision.rawValue, &writer)
      write("earliest", .dateEarliest, value.earliest?.description, &writer)
      write("latest", .dateLatest, value.latest?.description, &writer)
      write("approximate", .dateApproximate, value.isApproximate, &writer)
      write("uncertain", .dateUncertain, value.isUncertain, &writer)
      write("inferred", .dateInferred, date.isInferred, &writer)
    }
  }

  private func write(
    _ name: String, _ field: FieldSelection, _ text: String?, _ writer: inout JSONWriter
  ) {
    guard fields.contains(field) else { return }
    writer.key(name)
    writer.string(orNull: text)
  }

  private func write(
    _ name: String, _ field: FieldSelection, _ flag: Bool, _ writer: inout JSONWriter
  ) {
    guard fields.contains(field) else { return }
    writer.key(name)
    writer.boolean(flag)
  }
}
