import EDTF
import Milestones

/// A list of milestones as a table, with a header and a record for each; null is an empty cell.
///
/// A cell is copied from where the milestone's bytes are. In date order many have the same date,
/// whose cells are kept as they stand in the record before.
struct CSVList: MilestoneListWriter, ~Copyable {
  private let columns: [CSVColumn]
  private var groups: [Group]
  private var writer: CSVWriter
  private var dateNumber: Int?

  /// Cells side by side that are made alike.
  private struct Group {
    let content: CSVColumn.Content
    let columns: [CSVColumn]
    /// What they are for the last date, where they hang on it alone.
    var cells: [UInt8] = []
  }

  init(_ list: MilestoneList) {
    columns = CSVColumn.columns(of: list.fields)
    groups = Self.groups(of: columns)
    writer = CSVWriter(isForSpreadsheets: list.isForSpreadsheets)
  }

  private static func groups(of columns: [CSVColumn]) -> [Group] {
    var groups: [Group] = []
    for column in columns {
      let others = groups.last?.content == column.content ? groups.removeLast().columns : []
      groups.append(Group(content: column.content, columns: others + [column]))
    }
    return groups
  }

  mutating func begin() {
    writer.record(columns.map(\.rawValue))
  }

  mutating func add(_ index: Int, of milestones: MilestoneColumns) {
    makeDateCells(at: index, milestones)
    let texts = milestones.textBytes(at: index)
    for place in groups.indices {
      switch groups[place].content {
      case .date: writer.finishedCells(groups[place].cells)
      case .text:
        for column in groups[place].columns {
          writer.cell { column.append(texts, to: &$0) }
        }
      case .names(let kind):
        writer.cell { CSVColumn.append(kind, at: index, of: milestones, to: &$0) }
      case .rest:
        if texts.hasMore {
          write(groups[place].columns, of: milestones[index])
        } else {
          writer.emptyCells(groups[place].columns.count)
        }
      }
    }
    writer.endRecord()
  }

  /// Makes the cells of the date, where it is another than the last.
  private mutating func makeDateCells(at index: Int, _ milestones: MilestoneColumns) {
    let number = milestones.dates.number(at: index)
    guard number != dateNumber else { return }
    dateNumber = number
    let date = milestones.dates.dates[number]
    for place in groups.indices where groups[place].content == .date {
      let cells = groups[place].columns.map { column in
        writer.finished { column.append(date, to: &$0) }
      }
      groups[place].cells = Array(cells.joined(separator: [UInt8(ascii: ",")]))
    }
  }

  private mutating func write(_ columns: [CSVColumn], of milestone: Milestone) {
    for column in columns { writer.cell { column.append(milestone, to: &$0) } }
  }

  mutating func end() {}

  mutating func take() -> [UInt8] { writer.take() }
}
