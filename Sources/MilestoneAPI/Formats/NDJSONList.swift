import JSON
import Milestones

/// A list of milestones as one JSON object a line, without anything before, between or after.
///
/// Lines end in LF alone, and there is no byte order mark.
struct NDJSONList: MilestoneListWriter, ~Copyable {
  private let list: MilestoneList
  private var milestoneWriter: MilestoneJSONWriter?
  private var writer = JSONWriter()

  init(_ list: MilestoneList) {
    self.list = list
    milestoneWriter = list.rendered == nil ? MilestoneJSONWriter(fields: list.fields) : nil
  }

  mutating func begin() {}

  mutating func add(_ index: Int, of milestones: MilestoneColumns) {
    if let rendered = list.rendered {
      rendered.write(index, to: &writer)
    } else {
      milestoneWriter?.write(index, of: milestones, to: &writer)
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
