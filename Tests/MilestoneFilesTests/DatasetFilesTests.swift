import EDTF
import MilestoneFiles
import Milestones
import TestSupport
import Testing

@Suite struct `Reading the files of a dataset` {
  private static let records = [
    """
    {"id": "full", "date": "2006-08-04", "date_text": "4 Aug, 2006", "date_inferred": true, "title": "Full",
    "text": "Line\\nline \\u00e9 é", "tags": ["b", "a"], "people": ["P"], "organizations": ["O"],
    "products": ["R"], "references": [{"number": 4, "title": "N", "url": "https://x/4"}, {"number": 2}],
    "related": [{"title": "L", "url": "http://y"}, {"url": "http://z"}],
    "source": {"title": "S", "url": "http://s", "revision": "1", "author": "A", "retrieved": "2026"}}
    """.replacing("\n", with: " "),
    #"{"title": "Bare", "date": "~2005", "id": "bare"}"#,
    #"""
    {"id": "null", "date": "../..", "date_text": null, "title": "Null", "text": null, "tags": null, "people": [],
    "references": null, "related": [], "source": null, "organizations": null, "products": []}
    """#.replacing("\n", with: " "),
  ]

  private static func document(_ records: [String], _ rest: String = "") -> String {
    "{\(rest)\"milestones\": [\n  \(records.joined(separator: ",\n  "))\n]}"
  }

  @Test func `takes every field`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.json", Self.document(Self.records))
    let milestones = try DatasetFiles(reading: [file]).dataset.milestones
    let full = Milestone(
      id: "full",
      date: MilestoneDate(
        try EDTFDate(parsing: "2006-08-04"), text: "4 Aug, 2006", isInferred: true),
      title: "Full", text: "Line\nline é é", tags: ["b", "a"], people: ["P"], organizations: ["O"],
      products: ["R"],
      references: [Reference(number: 4, title: "N", url: "https://x/4"), Reference(number: 2)],
      related: [
        RelatedLink(title: "L", url: "http://y"), RelatedLink(title: nil, url: "http://z"),
      ],
      source: Source(title: "S", url: "http://s", revision: "1", author: "A", retrieved: "2026"))
    let bare = Milestone(
      id: "bare", date: MilestoneDate(try EDTFDate(parsing: "2005~")), title: "Bare")
    let null = Milestone(
      id: "null", date: MilestoneDate(try EDTFDate(parsing: "../..")), title: "Null")
    #expect(milestones == [full, bare, null])
  }

  @Test func `takes what is known of the whole`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "a.json",
      """
      {"$schema": 7, "dataset": {"title": "T", "description": "D", "language": "en", "licence": "CC0-1.0",
      "source": {"title": "S", "url": "https://s"}}, "years": [2012, -43, 2012], "milestones": []}
      """)
    let dataset = try DatasetFiles(reading: [file]).dataset
    #expect(dataset.title == "T")
    #expect(dataset.description == "D")
    #expect(dataset.language == "en")
    #expect(dataset.licence == "CC0-1.0")
    #expect(dataset.source == Source(title: "S", url: "https://s"))
    #expect(dataset.years == [2012, -43, 2012])
  }

  @Test func `gives the same history for the same records in either format`() throws {
    let folder = try TemporaryFolder()
    let document = try DatasetFiles(reading: [
      try folder.write("a/history.json", Self.document(Self.records))
    ])
    for end in ["\n", "\r\n", "\n\n \t\n"] {
      for last in ["", end] {
        let text = Self.records.joined(separator: end) + last
        let lines = try DatasetFiles(reading: [try folder.write("history.ndjson", text)])
        #expect(lines.dataset == document.dataset)
        #expect(try lines.digest() == document.digest())
      }
    }
    let marked = try folder.write(
      "history.ndjson", "\u{FEFF}" + Self.records.joined(separator: "\n"))
    #expect(try DatasetFiles(reading: [marked]).digest() == document.digest())
    let spaced = Self.document(Self.records).replacing(":", with: " :\r\n").replacing(
      "https :\r\n", with: "https:"
    )
    .replacing("http :\r\n", with: "http:")
    let respaced = try DatasetFiles(reading: [try folder.write("history.json", spaced)])
    #expect(try respaced.digest() == document.digest())
  }

  @Test func `keeps the order of files and of records`() throws {
    let folder = try TemporaryFolder()
    let names = ["2.ndjson", "1.json", "0.ndjson"]
    for name in names {
      let records = (0..<3).map {
        "{\"id\": \"f\(name.prefix(1))-\($0)\", \"date\": \"2006\", \"title\": \"T\"}"
      }
      let text = name.hasSuffix(".json") ? Self.document(records) : records.joined(separator: "\n")
      try folder.write(name, text)
    }
    let ids = { (paths: [String]) in try DatasetFiles(reading: paths).dataset.milestones.map(\.id) }
    let inOrder = ["f0-0", "f0-1", "f0-2", "f1-0", "f1-1", "f1-2", "f2-0", "f2-1", "f2-2"]
    #expect(try ids([folder.path]) == inOrder)
    #expect(try ids([folder.path + "/"]) == inOrder)
    #expect(
      try ids(names.map { folder[$0] }) == Array(inOrder[6...] + inOrder[3..<6] + inOrder[..<3]))
  }

  @Test func `is named by its first file where none names it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("My history.ndjson", "")
    try folder.write("other.json", "{\"milestones\": []}")
    #expect(
      try DatasetFiles(reading: [folder["My history.ndjson"], folder["other.json"]]).dataset.title
        == "My history")
    #expect(try DatasetFiles(reading: [folder.path]).dataset.title == "My history")
    try folder.write("other.json", "{\"dataset\": {\"title\": \"Said\"}, \"milestones\": []}")
    #expect(try DatasetFiles(reading: [folder.path]).dataset.title == "Said")
  }

  @Test func `knows when the newest file was written`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.ndjson", "")
    try folder.write("b.ndjson", "")
    try folder.setModified("a.ndjson", to: 1_400_000_000)
    try folder.setModified("b.ndjson", to: 1_300_000_000)
    #expect(try DatasetFiles(reading: [folder.path]).modified == 1_400_000_000)
    #expect(try DatasetFiles(reading: [folder["b.ndjson"]]).modified == 1_300_000_000)
  }

  @Test func `puts a record together that is longer than a piece of the file`() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "é", count: 600_000)
    let records = ["a", "b", "c"].map { id in
      "{\"id\": \"\(id)\", \"date\": \"2006\", \"title\": \"T\", \"text\": \"\(id)\(long)\"}"
    }
    let file = try folder.write("a.ndjson", records.joined(separator: "\n"))
    let milestones = try DatasetFiles(reading: [file]).dataset.milestones
    #expect(milestones.map(\.id) == ["a", "b", "c"])
    #expect(milestones.map(\.text) == ["a", "b", "c"].map { $0 + long })
  }
}

@Suite struct `Finding the files of a dataset` {
  private static let bare = #"{"id": "a", "date": "2006", "title": "A"}"#

  @Test func `takes from a folder what is data, and nothing beneath it`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.ndjson", Self.bare)
    for name in [
      "milestones.schema.json", ".hidden.json", "notes.txt", "README", "a.json~", "json",
      "below/b.json",
    ] {
      try folder.write(name, "no data")
    }
    #expect(try DatasetFiles(reading: [folder.path]).dataset.milestones.map(\.id) == ["a"])
  }

  @Test func `takes an ending in capitals`() throws {
    let folder = try TemporaryFolder()
    #expect(
      try DatasetFiles(reading: [folder.write("A.NDJSON", Self.bare)]).dataset.milestones.count == 1
    )
  }

  @Test func `follows links to files and folders`() throws {
    let folder = try TemporaryFolder()
    try folder.write("data/real.ndjson", Self.bare)
    try folder.setModified("data/real.ndjson", to: 1_400_000_000)
    for path in [
      try folder.link("link.ndjson", to: "data/real.ndjson"), try folder.link("link", to: "data"),
    ] {
      let files = try DatasetFiles(reading: [path])
      #expect(files.dataset.milestones.map(\.id) == ["a"])
      #expect(files.modified == 1_400_000_000)
    }
  }

  @Test(arguments: [
    ("none.json", true), ("none.ndjson", true), ("empty", true), ("folder.json", true),
    ("a.txt", false),
    ("none", true), ("bad.json", false), ("none.yaml", true),
  ])
  func `says whether there was anything to read`(name: String, isUnreadable: Bool) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "")
    try folder.write("bad.json", "{")
    try folder.write("empty/below/b.json", "{\"milestones\": []}")
    try folder.write("folder.json/README", "")
    let path = folder[name]
    let error = #expect(throws: DatasetFaults.self) { try DatasetFiles(reading: [path]) }
    #expect(error?.isUnreadable == isUnreadable)
    #expect(error?.faults.count == 1)
  }

  @Test func `names a file that it cannot read, and a folder without data`() throws {
    let folder = try TemporaryFolder()
    try folder.write("empty/README", "")
    try folder.write("a.toml", "")
    #expect(
      faults(in: folder, ["empty"]) == [
        "empty: has no data file; put a file into it that ends in .json, .ndjson, .yaml or .csv"
      ])
    #expect(
      faults(in: folder, ["a.toml"]) == [
        "a.toml: is of no known format; name it .json, .ndjson, .yaml or .csv"
      ])
    let missing = faults(in: folder, ["none.json", "none.ndjson"])
    #expect(missing.count == 2)
    #expect(missing.allSatisfy { $0.contains(": cannot be read: ") })
  }
}
