import Milestones

/// A list of milestones as a table: a header, and a record for each.
///
/// Follows RFC 4180: lines end in CRLF, and a cell is quoted only where it must be. Null is an empty
/// cell. For spreadsheets there is a byte order mark, by which they know UTF-8, and an apostrophe
/// before what they would take for a formula.
struct CSVList: MilestoneListWriter, ~Copyable {
  private let columns: [CSVColumn]
  private let isForSpreadsheets: Bool
  private var bytes: [UInt8] = []

  init(_ list: MilestoneList) {
    columns = CSVColumn.columns(of: list.fields)
    isForSpreadsheets = list.isForSpreadsheets
  }

  mutating func begin() {
    if isForSpreadsheets { bytes.append("\u{FEFF}") }
    bytes.append(columns.map(\.rawValue).joined(separator: ",") + "\r\n")
  }

  mutating func add(_ milestone: Milestone) {
    for index in columns.indices {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let start = bytes.count
      columns[index].append(milestone, to: &bytes)
      finishCell(from: start)
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  mutating func end() {}

  mutating func take() -> [UInt8] { bytes.take() }

  /// Makes a cell of the bytes from `start` on.
  private mutating func finishCell(from start: Int) {
    guard start < bytes.count else {
      // A line with nothing on it would not be read as a record.
      if columns.count == 1 { bytes.append("\"\"") }
      return
    }
    if isForSpreadsheets, Self.beginsFormula(bytes[start]) {
      bytes.insert(UInt8(ascii: "'"), at: start)
    }
    let (needsQuotes, hasQuote) = Self.look(at: bytes.span.extracting(start...))
    guard needsQuotes else { return }
    if hasQuote { doubleQuotes(from: start) }
    bytes.insert(UInt8(ascii: "\""), at: start)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func doubleQuotes(from start: Int) {
    let cell = Array(bytes[start...])
    bytes.removeSubrange(start...)
    for byte in cell {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
  }

  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }

  /// Looks at every byte without a branch, which is quicker than to stop at the first.
  private static func look(at cell: Span<UInt8>) -> (needsQuotes: Bool, hasQuote: Bool) {
    var quotes: UInt8 = 0
    var others: UInt8 = 0
    for index in cell.indices {
      let byte = cell[index]
      quotes |= byte == UInt8(ascii: "\"") ? 1 : 0
      others |= byte == UInt8(ascii: ",") || byte == 0x0D || byte == 0x0A ? 1 : 0
    }
    return (quotes | others != 0, quotes != 0)
  }
}
