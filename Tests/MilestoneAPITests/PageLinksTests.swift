import HTTP
import HTTPTypes
import TestSupport
import Testing

@testable import MilestoneAPI

@Suite struct `The links of a page` {
  private static func query(_ text: String) throws -> CanonicalQuery {
    let target = try RequestTarget(parsing: "/milestones?\(text)")
    let endpoint = try #require(
      EndpointCatalogue.endpoints.first { $0.resource == .milestones })
    return CanonicalQuery(try ParameterReader.read(target.query, of: endpoint))
  }

  @Test(arguments: [
    ("", "/l?offset=5", "/l"), ("offset=7", "/l?offset=5", "/l"), ("offset=0", "/l?offset=5", "/l"),
    ("offset=7&year=2006", "/l?year=2006&offset=5", "/l?year=2006"),
    ("offset=7&fields=id", "/l?offset=5&fields=id", "/l?fields=id"),
    (
      "pretty=true&offset=7&tag=b&tag=a", "/l?tag=a&tag=b&offset=5&pretty=true",
      "/l?tag=a&tag=b&pretty=true"
    ),
    ("fields=id&limit=2", "/l?limit=2&offset=5&fields=id", "/l?limit=2&fields=id"),
    ("tag=a%26b&format=json&download=true", "/l?tag=a%26b&offset=5", "/l?tag=a%26b"),
  ])
  func `have the place in the list where it belongs`(
    query: String, other: String, first: String
  ) throws {
    let query = try Self.query(query)
    var bytes: [UInt8] = []
    query.write("/l", offset: 5, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == other)
    bytes = []
    query.write("/l", offset: 0, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == first)
  }

  @Test func `say the same in JSON, in the field and by name`() throws {
    let links = PageLinks(
      try Self.query("tag=a&offset=4&limit=2"), path: "/l", total: 9, offset: 4, limit: 2)
    #expect(links.current == "/l?tag=a&limit=2&offset=4")
    #expect(links.first == "/l?tag=a&limit=2")
    #expect(links.previous == "/l?tag=a&limit=2&offset=2")
    #expect(links.next == "/l?tag=a&limit=2&offset=6")
    #expect(links.last == "/l?tag=a&limit=2&offset=8")
    #expect(links.currentBytes.elementsEqual(links.current.utf8))
    var field: [UInt8] = []
    links.write(field: &field)
    #expect(
      String(decoding: field, as: UTF8.self) == """
        </l?tag=a&limit=2>; rel="first", </l?tag=a&limit=2&offset=2>; rel="prev", \
        </l?tag=a&limit=2&offset=6>; rel="next", </l?tag=a&limit=2&offset=8>; rel="last"
        """)
  }

  @Test(arguments: [(2900, true), (3100, false)])
  func `are no field where they are longer than a head may be`(length: Int, isField: Bool) throws {
    let api = try API.overDefaultHistory()
    let tag = String(repeating: "t", count: length)
    let response = api.get("/milestones?limit=1&offset=1&tag=criu,\(tag)")
    #expect(response.status == .ok)
    #expect((response.fields[.link] != nil) == isField)
    #expect(response.text.contains("\"next\":\"/milestones?tag=criu,\(tag)&limit=1&offset=2\""))
    #expect(response.fields[.contentLocation]?.hasSuffix("&offset=1") == true)
  }

  @Test func `and the address are left out where escapes have made them long`() throws {
    let api = try API.overDefaultHistory()
    let tag = String(repeating: "!", count: 2750)
    let response = api.get("/milestones?tag=\(tag)")
    #expect(response.status == .ok)
    #expect(response.fields[.contentLocation] == nil)
    #expect(response.fields[.link] == nil)
  }
}
