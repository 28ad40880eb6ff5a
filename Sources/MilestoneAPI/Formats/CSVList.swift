import EDTF
import Milestones

/// A list of milestones as a table, with a header and a record for each; null is an empty cell.
///
/// A cell is copied from where the milestone's bytes are. In date order many have the same date,
/// whose cells are kept as they stand in the record before.
struct CSVList: MilestoneListWriter, ~Copyable {
  private let columns: [CSVColumn]
  private var writer: CSVWriter
  private var dateNumber: Int?
  private var dateCells: [[UInt8]]

  init(_ list: MilestoneList) {
    columns = CSVColumn.columns(of: list.fields)
    writer = CSVWriter(isForSpreadsheets: list.isForSpreadsheets)
    dateCells = columns.map { _ in [] }
  }

  mutating func begin() {
    writer.record(columns.map(\.rawValue))
  }

  mutating func add(_ index: Int, of milestones: MilestoneColumns) {
    writeDate(at: index, milestones.dates)
    let texts = milestones.textBytes(at: index)
    let whole = texts.hasMore ? milestones[index] : nil
    for (place, column) in columns.enumerated() {
      if column.isOfDateAlone {
        writer.finishedCell(dateCells[place])
      } else {
        writer.cell { bytes in
          if column.append(texts, to: &bytes) { return }
          if let kind = column.kind {
            column.append(kind, at: index, of: milestones, to: &bytes)
          } else if let whole {
            column.appendRest(of: whole, to: &bytes)
          }
        }
      }
    }
    writer.endRecord()
  }

  /// Makes the cells that say nothing but the date, where it is another than the last.
  private mutating func writeDate(at index: Int, _ dates: DateColumn) {
    let number = dates.number(at: index)
    guard number != dateNumber else { return }
    dateNumber = number
    for (place, column) in columns.enumerated() where column.isOfDateAlone {
      dateCells[place] = writer.finished { column.append(dates.dates[number], to: &$0) }
    }
  }

  mutating func end() {}

  mutating func take() -> [UInt8] { writer.take() }
}
