import MilestoneFiles
import TestSupport
import Testing

@Suite struct `The kinds of fault of a data file` {
  /// Files and what they hold; each has a fault that no other has.
  private static let files: [(name: String, bytes: [UInt8])] =
    [
      ("1.json", "{"), ("2.json", "{} 1"), ("3.json", "x"), ("4.json", #"{"a": 1, "a": 2}"#),
      ("5.json", "[\"\n\"]"),
      ("6.json", #"["\x"]"#), ("8.json", String(repeating: "[", count: 33)), ("9.json", "[]"),
      ("10.json", #"{"milestones": [], "yeras": []}"#), ("11.json", "{}"),
      ("12.ndjson", #"{"id": "a", "title": "T"}"#),
      ("13.ndjson", #"{"id": "b", "title": "T", "date_text": "x"}"#),
      ("14.ndjson", #"{"id": "c", "title": "", "date": "2006"}"#),
      ("15.ndjson", #"{"id": "D", "title": "T", "date": "2006"}"#),
      ("16.ndjson", #"{"id": "e", "title": "T", "date": "2006"}"#),
      ("17.ndjson", #"{"id": "e", "title": "T", "date": "2006"}"#),
      ("18.ndjson", #"{"id": "f", "title": "T", "date": "x"}"#),
      ("19.ndjson", #"{"id": "g", "title": "T", "date": "2006", "source": {"url": "x"}}"#),
      ("20.ndjson", #"{"id": "h", "title": "T", "date": "2006", "references": [{"number": 0}]}"#),
      ("21.json", #"{"milestones": [], "years": [0.5]}"#),
      ("22.ndjson", #"{"id": "i", "title": "T", "date": "2006", "tags": ["a", "a"]}"#),
      (
        "23.ndjson",
        #"{"id": "j", "title": "T", "date": "2006", "references": [{"number": 1, "url": "http://x"}]}"#
      ),
      (
        "24.ndjson",
        #"{"id": "k", "title": "T", "date": "2006", "references": [{"number": 1, "url": "http://y"}]}"#
      ),
      ("25.json", #"{"milestones": [], "dataset": {"title": "T"}}"#),
      ("26.json", #"{"milestones": [], "dataset": {"title": "T"}}"#), ("27.txt", ""),
      ("28.yaml", "["), ("29.yaml", "\u{1}"), ("30.yaml", "*a"), ("31.yaml", "!a b"),
      ("32.yaml", "years: []\n---\na"), ("33.csv", "\""), ("34.csv", "\"a\"b"), ("35.csv", "a\""),
      ("36.csv", "a\rb"), ("37.csv", "id,date,title\na"), ("38.csv", "id,date,title,id"),
    ].map { ($0, Array($1.utf8)) } + [("7.json", [0x22, 0xFF, 0x22])]

  @Test func `can all be met, and are all told at once`() throws {
    let folder = try TemporaryFolder()
    for file in Self.files { try folder.write(file.name, file.bytes) }
    try folder.write("empty/README", "")
    let paths = (Self.files.map(\.name) + ["empty", "none.json"]).map { folder[$0] }
    let error = #expect(throws: DatasetFaults.self) { try DatasetFiles(reading: paths) }
    let faults = error?.faults ?? []
    #expect(faults.map { Self.number(of: $0.reason) }.sorted() == Array(0...36))
    #expect(Set(faults.map(\.file)).count == 37)
    #expect(error?.isUnreadable == true)
    for fault in faults {
      #expect(fault.description.hasPrefix(fault.file + ":"))
      let isOfFile =
        [.unknownFormat, .emptyFolder].contains(fault.reason) || fault.file.hasSuffix("none.json")
      #expect((fault.line == nil) == isOfFile, "\(fault)")
    }
  }

  /// A number for each kind, so that a new one cannot be forgotten here.
  private static func number(of reason: DatasetFault.Reason) -> Int {
    switch reason {
    case .unreadable: 0
    case .unknownFormat: 1
    case .emptyFolder: 2
    case .endsTooEarly: 3
    case .textAfterTheEnd: 4
    case .expected: 5
    case .nameTwice: 6
    case .controlInText: 7
    case .badEscape: 8
    case .notUTF8: 9
    case .tooDeep: 10
    case .wrongKind: 11
    case .unknownName: 12
    case .missing: 13
    case .missingDate: 14
    case .malformedDateText: 15
    case .empty: 16
    case .malformedID: 17
    case .repeatedID: 18
    case .malformedDate: 19
    case .malformedURL: 20
    case .malformedNumber: 21
    case .malformedYear: 22
    case .repeatedName: 23
    case .conflictingReference: 24
    case .secondDescription: 25
    case .brokenYAML: 26
    case .controlInYAML: 27
    case .alias: 28
    case .tag: 29
    case .secondDocument: 30
    case .unclosedQuote: 31
    case .textAfterQuote: 32
    case .quoteInCell: 33
    case .returnInCell: 34
    case .cellCount: 35
    case .columnTwice: 36
    // Met by files that are larger than this test needs.
    case .lineTooLong: 37
    case .moreFaults: 38
    }
  }
}
