import EDTF
import HTTP
import HTTPTypes
import MilestoneAPI
import Milestones
import TestSupport
import Testing
import Unpacking

@Suite struct `Choosing a format` {
  private func type(_ response: Response) -> String? {
    response.fields[.contentType].map { String($0.prefix { $0 != ";" }) }
  }

  static let accepted: [(String, String)] = [
    ("*/*", "application/json"), ("text/csv", "text/csv"), ("text/calendar", "text/calendar"),
    ("text/html, */*;q=0.8", "application/json"),
    ("application/json;q=0, */*", "application/x-ndjson"),
    ("application/jsonl", "application/x-ndjson"),
    ("application/x-ndjson;q=0, application/json;q=0.1, text/csv;q=0.2, */*;q=0.15", "text/csv"),
    ("text/*;q=0.9, application/json;q=0.8", "text/csv"),
    ("application/atom+xml, */*;q=0.1", "application/atom+xml"), (" , ", "application/json"),
  ]

  @Test(arguments: accepted)
  func `follows what is accepted`(accept: String, expected: String) throws {
    let api = try API.overDefaultHistory()
    for _ in 1...2 {
      let response = api.get("/milestones", [.accept: accept])
      #expect(response.status == .ok)
      #expect(type(response) == expected)
      #expect(response.fields[.vary] == "Accept, Accept-Encoding")
    }
  }

  @Test func `takes a suffix before the parameter, and that before what is accepted`() throws {
    let api = try API.overDefaultHistory()
    let json = api.get("/milestones.json?format=csv", [.accept: "text/calendar"])
    #expect(type(json) == "application/json")
    #expect(json.fields[.vary] == "Accept-Encoding")
    #expect(type(api.get("/milestones?format=csv", [.accept: "text/calendar"])) == "text/csv")
    #expect(json.bytes == api.get("/milestones").bytes)
    #expect(json.fields[.eTag] == api.get("/milestones").fields[.eTag])
    #expect(json.fields[.contentLocation] == "/milestones.json")
  }

  @Test func `refuses what accepts nothing that there is, and lists what there is`() throws {
    let api = try API.overDefaultHistory()
    for target in ["/milestones", "/years", "/dataset", "/milestones/criu-rfc"] {
      let response = api.get(target, [.accept: "image/png"])
      #expect(response.status == .notAcceptable)
      #expect(response.text.contains("\"formats\":[\"json\""))
    }
    #expect(api.get("/milestones", [.acceptEncoding: "*;q=0"]).status == .notAcceptable)
    #expect(api.get("/milestones.xml").status == .notFound)
    #expect(api.get("/tags.ics").text.contains(".json, .ndjson, .csv"))
    #expect(api.get("/milestones/criu-rfc.atom").status == .notFound)
  }

  @Test func `takes an identifier that ends like a format for what it is`() throws {
    let store = MilestoneStore(
      try dataset(of: [("release", "2006"), ("release.csv", "2007"), ("a.b", "2008")]))
    let api = API.over(store)
    #expect(api.get("/milestones/release.csv").text.contains("\"year\":2007"))
    #expect(api.get("/milestones/release.csv.csv").text.contains("release.csv,2007"))
    #expect(api.get("/milestones/release.json").text.contains("\"year\":2006"))
    #expect(api.get("/milestones/a.b").status == .ok)
    #expect(api.get("/milestones/a.b.md").status == .ok)
    #expect(api.get("/milestones/a").status == .notFound)
  }

  @Test func `gives the same form again and again, whatever was asked for between`() throws {
    let api = try API.overDefaultHistory()
    let fresh = { (fields: HTTPFields) in
      try API.overDefaultHistory().get("/milestones", fields).dump
    }
    let wishes: [HTTPFields] = [
      [.accept: "text/csv"], [.acceptEncoding: "gzip"],
      [.accept: "text/csv", .acceptEncoding: "gzip"],
      [.accept: "*/*", .acceptEncoding: "br;q=0.5, zstd"], [.accept: "text/calendar"], [:],
      [.accept: "text/markdown, */*;q=0.1"],
      [.accept: String(repeating: "a/b, ", count: 99) + "text/csv"],
      [.ifNoneMatch: "\"x\""], [.accept: "image/png"],
    ]
    for round in 1...3 {
      for wish in round == 2 ? wishes.reversed() : wishes {
        #expect(api.get("/milestones", wish).dump == (try fresh(wish)))
        #expect(api.get("/milestones", wish).dump == (try fresh(wish)))
      }
    }
  }

  @Test func `never gives one milestone the address of another`() throws {
    let ids = ["a", "a.csv", "a.json", "a.jsonld", "b"]
    let api = API.over(MilestoneStore(try dataset(of: ids.map { ($0, "2006") })))
    #expect(api.get("/milestones/a").fields[.contentLocation] == nil)
    #expect(api.get("/milestones/a?format=csv").fields[.contentLocation] == nil)
    #expect(api.get("/milestones/b").fields[.contentLocation] == "/milestones/b.json")
    let linked = api.get("/milestones/a?format=jsonld").text
    #expect(linked.contains("\"@id\":\"/milestones/a?format=jsonld\""))
    let tags = ids.map { api.get("/milestones/\($0)?format=csv").fields[.eTag] }
    #expect(Set(tags).count == ids.count)
  }

  @Test func `says of a refusal that hangs on what is accepted that it does`() throws {
    let api = try API.overDefaultHistory()
    let refusal = api.get("/milestones?shape=array", [.accept: "text/csv"])
    #expect(refusal.status == .badRequest)
    #expect(refusal.fields[.vary] == "Accept, Accept-Encoding")
  }

  private func dataset(of milestones: [(id: String, date: String)]) throws -> Dataset {
    var dataset = Dataset()
    dataset.milestones = try MilestoneColumns(
      milestones.map { id, date in
        Milestone(id: id, date: MilestoneDate(try EDTFDate(parsing: date)), title: id)
      })
    return dataset
  }

  @Test func `refuses parameters that mean nothing in the format, but for their defaults`() throws {
    let api = try API.overDefaultHistory()
    for query in ["shape=array", "pretty=true", "facet=tag"] {
      #expect(api.get("/milestones.csv?\(query)").status == .badRequest)
      #expect(api.get("/milestones?\(query)", [.accept: "text/csv"]).status == .badRequest)
      #expect(api.get("/milestones?\(query)").status == .ok)
    }
    #expect(api.get("/milestones?csv=spreadsheet").status == .badRequest)
    #expect(api.get("/milestones.ics?fields=id").status == .badRequest)
    #expect(api.get("/milestones.csv?shape=object&pretty=false").status == .ok)
    #expect(api.get("/milestones?csv=plain&limit=100").status == .ok)
  }

  @Test func `links pages in the format that they are in`() throws {
    let api = try API.overDefaultHistory()
    let link = api.get("/milestones.csv?limit=2&tag=openvz").fields[.link]
    #expect(link?.contains("</milestones.csv?tag=openvz&limit=2&offset=2>; rel=\"next\"") == true)
    let year = api.get("/years/2006.csv").fields[.link]
    #expect(year?.contains("</years/2005.csv>; rel=\"prev\"") == true)
    #expect(api.get("/milestones?format=csv").fields[.contentLocation] == "/milestones.csv")
  }

  @Test func `names the file that it is to be saved as`() throws {
    let api = try API.overDefaultHistory()
    for (target, name) in [
      ("/milestones.csv", "milestones.csv"), ("/years/2006.ics", "years-2006.ics"),
      ("/milestones/criu-rfc.md", "criu-rfc.md"), ("/", "index.json"),
    ] {
      let disposition = api.get("\(target)?download=true").fields[.contentDisposition]
      #expect(disposition == "attachment; filename=\"\(name)\"")
      #expect(api.get(target).fields[.contentDisposition] == nil)
    }
  }
}

@Suite struct `Packing answers` {
  @Test func `packs what is long, and gives each coding its own tag`() throws {
    let api = try API.overDefaultHistory()
    let plain = api.get("/milestones")
    var tags: Set<String?> = [plain.fields[.eTag]]
    for coding in ["gzip", "br", "zstd"] {
      let packed = api.get("/milestones", [.acceptEncoding: coding])
      #expect(packed.fields[.contentEncoding] == coding)
      #expect(packed.bytes.count < plain.bytes.count / 2)
      tags.insert(packed.fields[.eTag])
      let tag = try #require(packed.fields[.eTag])
      let known = api.get("/milestones", [.acceptEncoding: coding, .ifNoneMatch: tag])
      #expect(known.status == .notModified)
      #expect(known.fields[.vary] == "Accept, Accept-Encoding")
      #expect(api.get("/milestones", [.ifNoneMatch: tag]).status == .ok)
      // Answered once, an answer is the very same object.
      #expect(api.get("/milestones", [.acceptEncoding: coding]) === packed)
    }
    #expect(tags.count == 4)
  }

  @Test func `leaves what is short as it is, unless that is excluded`() throws {
    let api = try API.overDefaultHistory()
    let short = api.get("/milestones/criu-rfc?fields=id", [.acceptEncoding: "gzip"])
    #expect(short.fields[.contentEncoding] == nil)
    let target = "/milestones/criu-rfc?fields=id"
    let packed = api.get(target, [.acceptEncoding: "gzip, identity;q=0"])
    #expect(packed.fields[.contentEncoding] == "gzip")
    #expect(packed.fields[.eTag] != short.fields[.eTag])
    // What is kept for one who allows it is not given to one who does not.
    #expect(
      api.get(target, [.acceptEncoding: "gzip"]).fields[.contentEncoding] == nil)
  }
}

@Suite struct `Lists of any length` {
  private func store(_ count: Int) throws -> MilestoneStore {
    try MilestoneStore.make(dates: (0..<count).map { "\(1000 + $0 % 1000)" })
  }

  @Test func `are whole in the formats that have no pages`() throws {
    let api = API.over(try store(3000))
    for format in ["ndjson", "csv"] {
      let response = api.get("/milestones.\(format)")
      guard case .stream = response.body else {
        Issue.record("\(format) is not written while it is sent")
        continue
      }
      let lines = response.text.split(whereSeparator: \.isNewline)
      #expect(lines.count == (format == "csv" ? 3001 : 3000))
      #expect(response.fields[.totalCount] == "3000")
    }
    #expect(api.get("/milestones.md").text.contains("limit") == false)
  }

  @Test(arguments: [
    "", "sort=-date", "sort=title", "sort=-id", "year=1100..1900", "sort=-latest&year=1200..",
  ])
  func `have the order of the pages`(query: String) throws {
    let api = API.over(try store(3000))
    let whole = api.get("/milestones.csv?fields=id&\(query)").text.split(separator: "\r\n")
    var paged: [Substring] = ["id"]
    for offset in stride(from: 0, to: 3000, by: 1000) {
      let page = api.get("/milestones.csv?fields=id&limit=1000&offset=\(offset)&\(query)").text
      paged += page.split(separator: "\r\n").dropFirst().map { Substring(String($0)) }
    }
    #expect(whole.count > 1500)
    #expect(whole.map(String.init) == paged.map(String.init))
    let rest = api.get("/milestones.csv?fields=id&offset=500&\(query)").text.split(
      separator: "\r\n")
    #expect(rest.dropFirst().map(String.init) == whole.dropFirst(501).map(String.init))
  }

  @Test(arguments: ["gzip", "br", "zstd"])
  func `are packed while they are sent, with a tag of their own`(coding: String) throws {
    let api = API.over(try store(1500))
    let plain = api.get("/milestones.csv")
    for field in [coding, "\(coding), identity;q=0"] {
      let packed = api.get("/milestones.csv", [.acceptEncoding: field])
      #expect(packed.fields[.contentEncoding] == coding)
      #expect(packed.fields[.vary] == plain.fields[.vary])
      let tag = try #require(packed.fields[.eTag])
      #expect(tag.hasSuffix("-\(coding)\"") && tag != plain.fields[.eTag])
      guard case .stream = packed.body else {
        Issue.record("it is not written while it is sent")
        continue
      }
      let (bytes, whole) = (packed.bytes, plain.bytes)
      #expect(bytes.count < whole.count / 2)
      #expect(Unpacking.unpack(bytes, coding, limit: whole.count + 1) == whole)
      let known = api.get("/milestones.csv", [.acceptEncoding: field, .ifNoneMatch: tag])
      #expect(known.status == .notModified && known.fields[.eTag] == tag)
    }
  }

  @Test func `are told of by HEAD without being packed`() throws {
    let api = API.over(try store(1500))
    let fields: HTTPFields = [.acceptEncoding: "br"]
    let head = api.respond(to: Request(method: .head, target: "/milestones.csv", fields: fields))
    #expect(head.fields == api.get("/milestones.csv", fields).fields)
    guard case .unsent(nil) = head.body else {
      Issue.record("a HEAD of a list without length has a body")
      return
    }
  }

  @Test func `are known by their tag without being written`() throws {
    let api = API.over(try store(1500))
    let tag = try #require(api.get("/milestones.csv").fields[.eTag])
    let known = api.get("/milestones.csv", [.ifNoneMatch: tag])
    #expect(known.status == .notModified)
    guard case .unsent(nil) = known.body else {
      Issue.record("a 304 to a list without length says one")
      return
    }
  }
}
