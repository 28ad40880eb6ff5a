import JSON
import Milestones

/// A list of milestones as JSON: how many there are, where the other pages are, and this page.
struct JSONList: MilestoneListWriter, ~Copyable {
  private let list: MilestoneList
  private var milestoneWriter: MilestoneJSONWriter?
  private var writer: JSONWriter

  init(_ list: MilestoneList) {
    self.list = list
    milestoneWriter =
      list.rendered == nil && !list.isPretty ? MilestoneJSONWriter(fields: list.fields) : nil
    let each = list.rendered == nil ? 768 : 0
    writer = JSONWriter(capacity: 960 + each * min(list.count, 1000), isPretty: list.isPretty)
  }

  mutating func begin() {
    if !list.isBareArray {
      writer.openObject()
      writeSubject()
      writeCounts()
      list.links.write(to: &writer)
      writeFacets()
      writer.key(.milestones)
    }
    writer.openArray()
  }

  mutating func add(_ index: Int, of milestones: MilestoneColumns) {
    if milestoneWriter?.write(index, of: milestones, to: &writer) == nil {
      MilestoneJSON(milestone: milestones[index], fields: list.fields).write(to: &writer)
    }
  }

  mutating func add(_ indexes: [Int], of store: MilestoneStore) {
    if let rendered = list.rendered {
      rendered.write(indexes, to: &writer)
    } else {
      addOneByOne(indexes, of: store)
    }
  }

  mutating func end() {
    writer.closeArray()
    if !list.isBareArray { writer.closeObject() }
    writer.endLine()
  }

  mutating func take() -> [UInt8] { writer.take() }

  private mutating func writeSubject() {
    switch list.subject {
    case .all, .one: break
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
  }

  private mutating func writeCounts() {
    writer.key(.total)
    writer.integer(list.total)
    writer.key(.certain)
    writer.integer(list.certain)
    writer.key(.count)
    writer.integer(list.count)
    writer.key(.offset)
    writer.integer(list.offset)
    writer.key(.limit)
    writer.integer(orNull: list.limit)
  }

  private mutating func writeFacets() {
    guard !list.facets.isEmpty else { return }
    writer.key("facets")
    writer.openObject()
    for facet in list.facets { facet.write(to: &writer) }
    writer.closeObject()
  }
}
