import EDTF
import Foundation
import HTTP
import HTTPTypes
import MilestoneAPI
import Milestones
import TestSupport
import Testing

@Suite struct `Listing milestones` {
  private struct List: Decodable {
    let total: Int
    let certain: Int
    let count: Int
    let links: [String: String?]
    let milestones: [Item]
  }

  private struct Item: Decodable {
    let id: String
  }

  private func list(_ target: String, _ api: API) throws -> List {
    let response = api.get(target)
    #expect(response.status == .ok, "\(target): \(response.text)")
    return try JSONDecoder().decode(List.self, from: Data(response.bytes))
  }

  private func ids(_ target: String) throws -> [String] {
    try list(target, API.overDefaultHistory()).milestones.map(\.id)
  }

  @Test func `finds the four of 2006 in the order of their dates`() throws {
    #expect(
      try ids("/milestones?year=2006") == [
        "openvz-in-debian", "openvz-rebased-rhel4", "openvz-ported-sparc-ppc",
        "openvz-live-migration",
      ])
  }

  @Test func `has what may be of two years in both, and for certain in neither`() throws {
    let fuzzy = "vzwin-development-starts"
    for year in ["2001", "2002"] {
      #expect(try ids("/years/\(year)").contains(fuzzy))
      #expect(try !ids("/years/\(year)?match=certain").contains(fuzzy))
      #expect(try ids("/milestones?year=\(year)").contains(fuzzy))
    }
    #expect(try ids("/milestones?year=2001..2002&match=certain").contains(fuzzy) == false)
    #expect(try ids("/milestones?year=2000..2003&match=certain").contains(fuzzy))
  }

  static let sameAnswers: [(String, String)] = [
    ("/milestones?year=2005..2008", "/milestones?from=2005&to=2008"),
    ("/milestones?year=..2000", "/milestones?to=2000-12-31"),
    ("/milestones?year=2011..", "/milestones?from=2011"),
    ("/milestones?year=2005,2006", "/milestones?year=2005..2006"),
    ("/milestones?year=2006&from=2006-10", "/milestones?from=2006-10&to=2006-12"),
    ("/milestones?from=2006-08&to=2006-08", "/milestones?from=2006-08-01&to=2006-08-31"),
    ("/milestones?tag=criu%2Carm", "/milestones?tag=arm,criu"),
    ("/milestones?tag=criu&tag=kernel", "/milestones?id=criu-rfc"),
    ("/milestones?on=08-04", "/onthisday/8/4"),
    ("/milestones?on=08-04", "/onthisday"),
    ("/milestones?sort=date", "/milestones"),
  ]

  @Test(arguments: sameAnswers)
  func `means the same by other words`(one: String, other: String) throws {
    let left = try ids(one)
    #expect(!left.isEmpty)
    #expect(try left == ids(other))
  }

  @Test func `is the whole history page by page, there and back`() throws {
    let api = try API.overDefaultHistory()
    let whole = try ids("/milestones")
    #expect(whole.count == 24)
    for limit in [1, 5, 7, 24, 100] {
      var next: String? = "/milestones?limit=\(limit)&fields=id"
      var seen: [String] = []
      var last: String?
      while let target = next {
        let page = try list(target, api)
        seen += page.milestones.map(\.id)
        last = page.links["self"] ?? nil
        #expect(page.links["last"] ?? nil == page.links["last"])
        next = page.links["next"] ?? nil
        if next == nil { #expect(page.links["last"] ?? nil == last) }
      }
      #expect(seen == whole)
      var previous = last
      var back: [String] = []
      while let target = previous {
        let page = try list(target, api)
        back = page.milestones.map(\.id) + back
        previous = page.links["prev"] ?? nil
      }
      #expect(back == whole)
    }
  }

  @Test(arguments: MilestoneSort.Key.allCases.filter { $0 != .relevance })
  func `turns every order round`(key: MilestoneSort.Key) throws {
    let up = try ids("/milestones?sort=\(key.rawValue)")
    let down = try ids("/milestones?sort=-\(key.rawValue)")
    #expect(up == down.reversed())
    #expect(Set(up).count == 24)
  }

  @Test func `lists nothing but totals with a limit of nothing`() throws {
    let page = try list("/milestones?limit=0", API.overDefaultHistory())
    #expect(page.total == 24)
    #expect(page.milestones.isEmpty)
    #expect(page.links["next"] ?? nil == nil)
  }

  @Test func `takes years before Christ and beyond four digits`() throws {
    let api = API.over(try .make(dates: ["-0043-03-15", "Y12006", "0000", "2006"]))
    for (year, id) in [("-0043", "m0"), ("12006", "m1"), ("0000", "m2"), ("2006", "m3")] {
      #expect(try list("/years/\(year)", api).milestones.map(\.id) == [id])
      #expect(try list("/milestones?year=\(year)", api).milestones.map(\.id) == [id])
    }
    #expect(try list("/milestones?year=..0000", api).milestones.map(\.id) == ["m0", "m2"])
  }

  @Test func `finds a tag with a comma by the link that names it`() throws {
    var dataset = Dataset()
    dataset.milestones = [try .make("a", tags: ["x, y\\z & é"]), try .make("b", tags: ["x"])]
    let api = API.over(MilestoneStore(dataset))
    let tags = try JSONSerialization.jsonObject(with: Data(api.get("/tags").bytes))
    let first = ((tags as? [String: Any])?["tags"] as? [[String: Any]])?.last
    let link = try #require((first?["links"] as? [String: String])?["milestones"])
    #expect(try list(link, api).milestones.map(\.id) == ["a"])
  }
}
