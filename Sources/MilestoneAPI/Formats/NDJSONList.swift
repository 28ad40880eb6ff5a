import JSON
import Milestones

/// A list of milestones as one JSON object a line, without anything before, between or after.
///
/// Lines end in LF alone, and there is no byte order mark.
struct NDJSONList: MilestoneListWriter, ~Copyable {
  private let list: MilestoneList
  private var writer = JSONWriter()

  init(_ list: MilestoneList) {
    self.list = list
  }

  mutating func begin() {}

  mutating func add(_ index: Int, of milestones: MilestoneColumns) {
    if let rendered = list.rendered {
      writer.value(rendered[index])
    } else {
      MilestoneJSON(milestone: milestones[index], fields: list.fields).write(to: &writer)
    }
    writer.endLine()
  }

  mutating func end() {}

  mutating func take() -> [UInt8] {
    let bytes = writer.take()
    writer.reserve(bytes.count)
    return bytes
  }
}
