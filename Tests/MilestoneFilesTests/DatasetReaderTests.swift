import TestSupport
import Testing

@testable import MilestoneFiles

@Suite struct `Putting a dataset together` {
  private func milestone(_ id: String, _ rest: String = "") -> String {
    "{\"id\": \"\(id)\", \"date\": \"2006\", \"title\": \"T\"\(rest.isEmpty ? "" : ", " + rest)}"
  }

  private func reference(_ number: Int, url: String?) -> String {
    let target = url.map { ", \"url\": \"\($0)\"" } ?? ""
    return "\"references\": [{\"number\": \(number)\(target)}]"
  }

  @Test func `refuses an identifier that another file has`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.ndjson", milestone("x") + "\n" + milestone("y"))
    try folder.write("b.json", "{\"milestones\": [\n\(milestone("z")),\n\(milestone("y"))]}")
    #expect(
      faults(in: folder, ["a.ndjson", "b.json"]) == [
        "b.json:3: id: \"y\" is the identifier at a.ndjson:2 too; give each its own"
      ])
    #expect(
      faults(in: folder, ["a.ndjson", "a.ndjson"]) == [
        "a.ndjson:1: id: \"x\" is the identifier at a.ndjson:1 too; give each its own",
        "a.ndjson:2: id: \"y\" is the identifier at a.ndjson:2 too; give each its own",
      ])
  }

  @Test func `refuses an identifier again whatever else is wrong with the one that had it`() throws
  {
    let faulty = milestone("a").replacing("2006", with: "2006-13")
    let found = try faults(of: "\(faulty)\n\(milestone("a"))\n\(faulty)", name: "a.ndjson")
    #expect(found.count { $0.contains("is the identifier at a.ndjson:1 too") } == 2)
    #expect(found.count { $0.contains("There is no month 13") } == 2)
    #expect(found.count == 4)
  }

  @Test func `refuses a footnote of two targets, in one file or two`() throws {
    let folder = try TemporaryFolder()
    let lines = [
      milestone("a", reference(4, url: nil)), milestone("b", reference(4, url: "https://x/")),
      milestone("c", reference(4, url: nil)), milestone("d", reference(4, url: "https://x/")),
      milestone("e", reference(4, url: "https://y/")),
      milestone("f", reference(5, url: "https://y/")),
    ]
    try folder.write("a.ndjson", lines.joined(separator: "\n"))
    try folder.write("b.ndjson", milestone("g", reference(5, url: "https://z/")))
    #expect(
      faults(in: folder, ["a.ndjson", "b.ndjson"]) == [
        "a.ndjson:5: references: footnote 4 has another target at a.ndjson:2; a number has one target",
        "b.ndjson:1: references: footnote 5 has another target at a.ndjson:6; a number has one target",
      ])
  }

  @Test func `refuses a footnote of two targets in one milestone`() throws {
    let references =
      #""references": [{"number": 1, "url": "http://x"}, {"number": 1, "url": "http://y"}]"#
    #expect(
      try faults(of: milestone("a", references), name: "a.ndjson") == [
        "a.ndjson:1: references: footnote 1 has another target at a.ndjson:1; a number has one target"
      ])
  }

  @Test func `takes what is known of the dataset once`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.json", "{\"dataset\": {\"title\": \"A\"}, \"milestones\": []}")
    try folder.write("b.json", "{\"milestones\": [],\n\"dataset\": {\"title\": \"B\"}}")
    #expect(
      faults(in: folder, ["a.json", "b.json"]) == [
        "b.json:2: dataset: the dataset is described at a.json:1 already; keep one description"
      ])
  }

  @Test func `goes through all files, whatever is wrong with one`() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.json", "[")
    try folder.write("b.ndjson", "x\n" + milestone("B"))
    try folder.write("c.csv", "id")
    let found = faults(in: folder, ["a.json", "b.ndjson", "c.csv", "none.json"])
    #expect(found.count == 6)
    #expect(
      found.map { $0.prefix { $0 != " " } } == [
        "a.json:1:", "b.ndjson:1:", "b.ndjson:2:", "c.csv:1:", "c.csv:1:", "none.json:",
      ])
  }

  @Test(arguments: [
    "http://x", "https://x", "HTTPS://X/a?b#c", "http://localhost:8080", "https://[::1]/",
    "https://x/%20",
    "https://de.wikipedia.org/wiki/Köln", "http://x/a,b;c=d&e=(f)'~!*@:+$",
  ])
  func `takes a web address`(url: String) throws {
    #expect(try faults(ofMilestoneWith: "\"related\": [{\"url\": \"\(url)\"}]") == [])
  }

  @Test(arguments: [
    "x", "//x", "http:", "http:/x", "http://", "https:///a", "http://?a", "http://#a", "httpx://x",
    "mailto:a@x",
    "javascript:alert(1)", " http://x", "http://x y", "http://x ", "http://x\\ty", "http://x<y",
    "http://x/{a}",
    "http://x/\\\"", "http://x/|", "http://x/^", "http://x/`", "http://x/\\\\", "http://x/\\u0001",
    "http://x/\\u007f",
    "http://x/\\u0085", "http://x/\\u00a0", "http://x/\\u2028", "http://x/\\u3000",
    "file:///etc/passwd",
  ])
  func `takes nothing else for one`(url: String) throws {
    let found = try faults(ofMilestoneWith: "\"related\": [{\"url\": \"\(url)\"}]")
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.contains("is no web address") })
  }

  @Test(arguments: [
    "a", "0", "a-b", "a.b", "a--b", "a..b", "0-1.2", "x" + String(repeating: "-", count: 198) + "y",
  ])
  func `takes an identifier`(id: String) throws {
    #expect(try faults(of: milestone(id), name: "a.ndjson") == [])
  }

  @Test(arguments: [
    "A", "aB", "a_b", "a/b", "a b", ".a", "a-", "-", ".", "..", "a%20", "ä", "a\u{301}", "a\\u0000",
    "a\\n",
    String(repeating: "x", count: 201),
  ])
  func `takes nothing else for one either`(id: String) throws {
    let found = try faults(of: milestone(id), name: "a.ndjson")
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.contains("is no identifier") })
  }
}
