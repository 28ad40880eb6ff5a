import TestSupport
import Testing

@testable import MilestoneFiles

@Suite struct `Reading CSV` {
  private func records(_ bytes: [UInt8]) throws -> [Result<CSVRecord, SyntaxFault>] {
    let folder = try TemporaryFolder()
    var reader = try CSVReader(path: try folder.write("a.csv", bytes))
    var records: [Result<CSVRecord, SyntaxFault>] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  private func cells(_ text: String) throws -> [[String]] {
    try records(Array(text.utf8)).map { try $0.get().cells }
  }

  @Test(arguments: [
    ("", [[String]]()), ("\n\r\n \n", []), ("a", [["a"]]), ("a,b\n", [["a", "b"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]), (",\n", [["", ""]]), ("a,", [["a", ""]]),
    ("\"a\",\"b,\"\"c\"\"\"\r\n", [["a", "b,\"c\""]]), ("\"\",\"\"\"\"", [["", "\""]]),
    ("\"a\n\nb\r\nc\",d\ne,f", [["a\n\nb\r\nc", "d"], ["e", "f"]]), (" a , b ", [[" a ", " b "]]),
    ("\u{FEFF}a,b", [["a", "b"]]), ("\u{FEFF}\"a\",b", [["a", "b"]]),
    ("é\u{2028}\u{85},'x'", [["é\u{2028}\u{85}", "'x'"]]),
    ("a\tb;c\u{0}", [["a\tb;c\u{0}"]]), ("\"a\rb\"\r", [["a\rb"]]),
    ("\"a\"\r\n\"b\"", [["a"], ["b"]]),
  ])
  func `takes records and cells`(text: String, expected: [[String]]) throws {
    #expect(try cells(text) == expected)
  }

  @Test func `knows the line that a record begins on`() throws {
    let lines = try records(Array("a\n\n\"b\n\n\"\r\n\nc,\"\n\"\nd".utf8)).map { try $0.get().line }
    #expect(lines == [1, 3, 7, 9])
  }

  @Test(arguments: [
    ("a\nb,\"c\nd\n", 2, DatasetFault.Reason.unclosedQuote), ("\"", 1, .unclosedQuote),
    ("\"a\"\"", 1, .unclosedQuote), ("\"a\"b", 1, .textAfterQuote),
    ("\"a\" ,b", 1, .textAfterQuote),
    ("a\n\"b\nc\"\"d\" x", 2, .textAfterQuote), ("\"a\"\rb", 1, .textAfterQuote),
    ("a\"b", 1, .quoteInCell), ("x, \"b\"", 1, .quoteInCell), ("a\rb", 1, .returnInCell),
    ("a\r\r\n", 1, .returnInCell),
  ])
  func `refuses quotes out of place`(text: String, line: Int, reason: DatasetFault.Reason) throws {
    #expect(try records(Array(text.utf8)).last == .failure(SyntaxFault(line: line, reason: reason)))
  }

  @Test func `goes on with the line after a fault`() throws {
    let read = try records(Array("a\"b,c\nd,e\n\"f\"g\n".utf8) + [0xFF, 0x0A, 0x68])
    #expect(
      read == [
        .failure(SyntaxFault(line: 1, reason: .quoteInCell)),
        .success(CSVRecord(line: 2, cells: ["d", "e"])),
        .failure(SyntaxFault(line: 3, reason: .textAfterQuote)),
        .failure(SyntaxFault(line: 4, reason: .notUTF8)),
        .success(CSVRecord(line: 5, cells: ["h"])),
      ])
  }

  /// A piece of a file is 1 MiB.
  @Test func `puts a record together that lies across pieces`() throws {
    let long = String(repeating: "é\n\"\"", count: 300_000)
    let read = try cells("a,\"\(long)\",b\nc,d,e")
    #expect(read == [["a", long.replacing("\"\"", with: "\""), "b"], ["c", "d", "e"]])
  }

  @Test func `gives a record or a fault, whatever byte is changed`() throws {
    let bytes = Array("id,\"a\"\"b\r\nc\",é\r\n\"x\",,\"\"\n".utf8)
    for index in bytes.indices {
      _ = try records(Array(bytes[..<index]))
      for mark in Array("\",\r\n a".utf8) + [0, 0xC3, 0xFF] {
        var changed = bytes
        changed[index] = mark
        #expect(try !records(changed).isEmpty)
      }
    }
  }
}
