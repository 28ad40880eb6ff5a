import Milestones

/// A list of milestones as a table, with a header and a record for each; null is an empty cell.
struct CSVList: MilestoneListWriter, ~Copyable {
  private let columns: [CSVColumn]
  private var writer: CSVWriter

  init(_ list: MilestoneList) {
    columns = CSVColumn.columns(of: list.fields)
    writer = CSVWriter(isForSpreadsheets: list.isForSpreadsheets)
  }

  mutating func begin() {
    writer.record(columns.map(\.rawValue))
  }

  mutating func add(_ milestone: Milestone) {
    for column in columns { writer.cell { column.append(milestone, to: &$0) } }
    writer.endRecord()
  }

  mutating func end() {}

  mutating func take() -> [UInt8] { writer.take() }
}
