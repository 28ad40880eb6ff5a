import Foundation
import HTTP
import HTTPTypes
import MilestoneAPI
import Milestones
import TestSupport
import Testing

@Suite struct `Asking for milestones` {
  private func ids(_ target: String, _ api: API) throws -> [String] {
    let response = api.get(target)
    #expect(response.status == .ok, "\(target): \(response.text)")
    let body = try JSONSerialization.jsonObject(with: Data(response.bytes)) as? [[String: Any]]
    return try #require(body).compactMap { $0["id"] as? String }
  }

  /// The identifiers of the default history that pass.
  private func ids(_ query: String) throws -> [String] {
    try ids("/milestones?shape=array&fields=id&" + query, API.overDefaultHistory())
  }

  static let questions: [(String, [String])] = [
    ("month=8", ["openvz-in-debian", "openvz-rebased-rhel4"]),
    ("month=08&day=4", ["openvz-in-debian"]),
    ("day=4,16", ["openvz-in-debian", "openvz-rebased-rhel4"]),
    ("uncertain=true", ["first-public-hosts-5000-ves"]),
    ("approximate=true&precision=year", ["freebsd-containers-company-acquired"]),
    ("precision=interval", ["vzwin-development-starts"]), ("reference=4", ["openvz-in-debian"]),
    ("reference=12,13", ["criu-rfc", "criu-first-commit"]),
    ("product=Debian", ["openvz-in-debian"]), ("person=Andrew Morton", ["criu-rfc"]),
    ("has=source", ["criu-0-1", "vzctl-for-upstream-kernel"]),
    ("q=live migration", ["openvz-live-migration"]), ("q=debian", ["openvz-in-debian"]),
    ("q=DEBIAN -installed", []), ("q=%22live migration%22", ["openvz-live-migration"]),
    ("q=%22migration live%22", []), ("tag=criu&has=people&q=kernel&year=2011", ["criu-rfc"]),
  ]

  @Test(arguments: questions)
  func `finds what the default history has`(query: String, expected: [String]) throws {
    let query = query.replacing(" ", with: "%20")
    #expect(try ids(query) == expected, "\(query)")
  }

  @Test(arguments: [
    ("month", "3", "7"), ("day", "12", "16"), ("precision", "day", "set"), ("tag", "a", "b"),
    ("person", "P", "Q"), ("product", "X", "none"), ("reference", "1", "3"),
    ("year", "1999", "2003"),
  ])
  func `for two values with a comma gives the union, for itself twice where it may the common part`(
    name: String, one: String, other: String
  ) throws {
    let api = API.over(MilestoneStore(.random(count: 400, seed: 71)))
    func ids(_ query: String) throws -> Set<String> {
      Set(try self.ids("/milestones?shape=array&limit=1000&" + query, api))
    }
    let (left, right) = (try ids("\(name)=\(one)"), try ids("\(name)=\(other)"))
    #expect(!left.isEmpty)
    #expect(try ids("\(name)=\(one),\(other)") == left.union(right))
    #expect(try ids("\(name)=\(other),\(one)") == left.union(right))
    guard ["tag", "person", "product"].contains(name) else { return }
    #expect(try ids("\(name)=\(one)&\(name)=\(other)") == left.intersection(right))
  }

  @Test func `for two features gives the common part, for each quality those that have it`() throws
  {
    let api = API.over(MilestoneStore(.random(count: 200, seed: 72)))
    func ids(_ query: String) throws -> Set<String> {
      Set(try self.ids("/milestones?shape=array&limit=1000&" + query, api))
    }
    let all = try ids("")
    #expect(all.count == 200)
    #expect(try ids("has=text,people") == ids("has=text").intersection(ids("has=people")))
    for quality in ["approximate", "uncertain"] {
      let (with, without) = (try ids("\(quality)=true"), try ids("\(quality)=false"))
      #expect(!with.isEmpty && with.isDisjoint(with: without))
      #expect(with.union(without) == all)
    }
  }

  @Test func `by relevance puts a title before a text`() throws {
    var dataset = Dataset()
    dataset.milestones = [
      try .make("text", date: "2001", title: "Something", text: "a kernel"),
      try .make("title", date: "2002", title: "A kernel", text: "something"),
      try .make("both", date: "2003", title: "The kernel", text: "kernel"),
      try .make("neither", date: "2004"),
    ]
    let api = API.over(MilestoneStore(dataset))
    let target = "/milestones?shape=array&q=kernel"
    #expect(try ids(target, api) == ["text", "title", "both"])
    #expect(try ids(target + "&sort=relevance", api) == ["both", "title", "text"])
    #expect(try ids(target + "&sort=relevance&offset=1&limit=1", api) == ["title"])
  }

  @Test func `lists people, organizations and products as tags, in every order`() throws {
    let api = try API.overDefaultHistory()
    for collection in ["tags", "people", "organizations", "products"] {
      func names(_ sort: String) throws -> [(name: String, count: Int)] {
        let body = api.get("/\(collection)?limit=1000&sort=\(sort)").bytes
        let object = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
        return try #require(object?[collection] as? [[String: Any]]).map {
          ($0["name"] as? String ?? "", $0["count"] as? Int ?? 0)
        }
      }
      let byName = try names("name")
      #expect(byName.map(\.name) == byName.map(\.name).sorted())
      #expect(try names("-name").map(\.name) == byName.map(\.name).reversed())
      let byCount = try names("-count")
      #expect(byCount.map(\.count) == byName.map(\.count).sorted(by: >))
      #expect(try names("count").map(\.count) == byName.map(\.count).sorted())
    }
  }
}
