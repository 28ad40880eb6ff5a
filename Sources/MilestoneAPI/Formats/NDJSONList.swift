import JSON
import Milestones

/// A list of milestones as one JSON object a line, without anything before, between or after.
///
/// Lines end in LF alone, and there is no byte order mark.
struct NDJSONList: MilestoneListWriter, ~Copyable {
  private let fields: FieldSelection
  private var writer = JSONWriter()

  init(_ list: MilestoneList) {
    fields = list.fields
  }

  mutating func begin() {}

  mutating func add(_ index: Int, of milestones: MilestoneColumns) {
    MilestoneJSON(milestone: milestones[index], fields: fields).write(to: &writer)
    writer.endLine()
  }

  mutating func end() {}

  mutating func take() -> [UInt8] { writer.take() }
}
