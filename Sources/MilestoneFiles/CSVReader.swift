/// Reads a CSV file record by record, a piece of it in memory at a time.
///
/// Follows RFC 4180, and takes lines that end in LF alone, blank lines between records, and a byte
/// order mark.
struct CSVReader {
  private var lines: LineReader
  private var line: [UInt8] = []
  private var index = 0

  /// Opens the file at `path`.
  init(path: String) throws {
    lines = try LineReader(path: path)
  }

  /// The next record, or what is wrong with it; nil at the end.
  ///
  /// After a fault the next line begins a record.
  ///
  /// - Throws: what the system says where it cannot read on.
  mutating func next() throws -> Result<CSVRecord, SyntaxFault>? {
    guard let first = try lines.next() else { return nil }
    let number = lines.number
    line = first
    index = number == 1 && first.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    do {
      return .success(CSVRecord(line: number, cells: try cells(line: number)))
    } catch let fault as SyntaxFault {
      return .failure(fault)
    }
  }

  private mutating func cells(line number: Int) throws -> [String] {
    var cells: [String] = []
    while true {
      let isQuoted = index < line.count && line[index] == UInt8(ascii: "\"")
      let bytes = isQuoted ? try quotedCell(line: number) : try plainCell(line: number)
      guard let cell = String(validating: bytes, as: UTF8.self) else {
        throw SyntaxFault(line: number, reason: .notUTF8)
      }
      cells.append(cell)
      guard index < end else { return cells }
      index += 1
    }
  }

  /// Where the line ends, of which a carriage return before the line feed is no part.
  private var end: Int {
    line.last == UInt8(ascii: "\r") ? line.count - 1 : line.count
  }

  private mutating func plainCell(line number: Int) throws -> ArraySlice<UInt8> {
    let cell = line[index..<end].prefix { $0 != UInt8(ascii: ",") }
    for byte in cell where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\r") {
      let isQuote = byte == UInt8(ascii: "\"")
      throw SyntaxFault(line: number, reason: isQuote ? .quoteInCell : .returnInCell)
    }
    index = cell.endIndex
    return cell
  }

  private mutating func quotedCell(line number: Int) throws -> ArraySlice<UInt8> {
    var cell: [UInt8] = []
    index += 1
    while true {
      guard let quote = line[index...].firstIndex(of: UInt8(ascii: "\"")) else {
        cell += line[index...] + [UInt8(ascii: "\n")]
        // So much text is none: the rest of the file was taken for a part of the cell.
        guard cell.count < LineReader.limit else {
          throw SyntaxFault(line: number, reason: .unclosedQuote)
        }
        guard let next = try lines.nextLine() else {
          throw SyntaxFault(line: number, reason: .unclosedQuote)
        }
        line = next
        index = 0
        continue
      }
      cell += line[index..<quote]
      index = quote + 1
      guard index < line.count, line[index] == UInt8(ascii: "\"") else { break }
      cell.append(UInt8(ascii: "\""))
      index += 1
    }
    guard index == end || line[index] == UInt8(ascii: ",") else {
      throw SyntaxFault(line: number, reason: .textAfterQuote)
    }
    return cell[...]
  }
}
