import HTTP

/// Writes a table: records of cells, of which the first is the header.
///
/// Follows RFC 4180: lines end in CRLF, and a cell is quoted only where it must be. For spreadsheets
/// there is a byte order mark, by which they know UTF-8, and an apostrophe before what they would
/// take for a formula.
struct CSVWriter: ~Copyable {
  private let isForSpreadsheets: Bool
  private var bytes: [UInt8] = []
  private var isFirst = true
  private var hasBegun = false
  private var recordStart = 0

  init(isForSpreadsheets: Bool) {
    self.isForSpreadsheets = isForSpreadsheets
  }

  /// Writes a whole record.
  mutating func record(_ cells: [String]) {
    for text in cells { cell { $0.append(text) } }
    endRecord()
  }

  /// Writes the next cell of a record, as `write` appends it.
  mutating func cell(_ write: (inout [UInt8]) -> Void) {
    beginCell()
    let start = bytes.count
    write(&bytes)
    Self.finishCell(&bytes, from: start, isForSpreadsheets)
  }

  /// Writes the next cells of a record, which ``finished(_:)`` gave, with commas between.
  mutating func finishedCells(_ cells: [UInt8]) {
    beginCell()
    bytes.append(contentsOf: cells)
  }

  /// Writes cells with nothing in them.
  mutating func emptyCells(_ count: Int) {
    for _ in 0..<count { beginCell() }
  }

  /// What ``cell(_:)`` would write, without the comma before it.
  func finished(_ write: (inout [UInt8]) -> Void) -> [UInt8] {
    var cell: [UInt8] = []
    write(&cell)
    Self.finishCell(&cell, from: 0, isForSpreadsheets)
    return cell
  }

  private mutating func beginCell() {
    if !hasBegun, isForSpreadsheets { bytes.append("\u{FEFF}") }
    hasBegun = true
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  /// Ends a record.
  mutating func endRecord() {
    // A line with nothing on it would not be read as a record.
    if bytes.count == recordStart { bytes.append("\"\"") }
    bytes.append(0x0D)
    bytes.append(0x0A)
    isFirst = true
    recordStart = bytes.count
  }

  /// Hands out the bytes that were written since it was last asked; not within a record.
  mutating func take() -> [UInt8] {
    recordStart = 0
    return bytes.take()
  }

  /// Makes a cell of the bytes from `start` on.
  private static func finishCell(
    _ bytes: inout [UInt8], from start: Int, _ isForSpreadsheets: Bool
  ) {
    guard start < bytes.count else { return }
    if isForSpreadsheets, beginsFormula(bytes[start]) {
      bytes.insert(UInt8(ascii: "'"), at: start)
    }
    let (needsQuotes, hasQuote) = look(at: bytes.span.extracting(start...))
    guard needsQuotes else { return }
    if hasQuote { doubleQuotes(&bytes, from: start) }
    bytes.insert(UInt8(ascii: "\""), at: start)
    bytes.append(UInt8(ascii: "\""))
  }

  private static func doubleQuotes(_ bytes: inout [UInt8], from start: Int) {
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
    var quotes: UInt8 = 0xFF
    var others: UInt8 = 0xFF
    for index in cell.indices {
      let byte = cell[index]
      quotes &= difference(byte, UInt8(ascii: "\""))
      others &= difference(byte, UInt8(ascii: ","))
      others &= difference(byte, 0x0D) & difference(byte, 0x0A)
    }
    return (quotes & others < 0x80, quotes < 0x80)
  }

  /// Has its first bit set if the two are different: a comparison would be compiled to a branch.
  private static func difference(_ byte: UInt8, _ other: UInt8) -> UInt8 {
    (byte ^ other) | (0 &- (byte ^ other))
  }
}
