import Foundation
import HTTP
import HTTPTypes
import MilestoneAPI
import Milestones
import TestSupport
import Testing

@Suite struct `Counting a result` {
  private struct List: Decodable {
    let total: Int
    let certain: Int
    let facets: [String: [Count]]?
    let milestones: [Item]
  }

  private struct Count: Decodable {
    let count: Int
    let certain: Int?
    let links: [String: String]
  }

  private struct Item: Decodable {
    let id: String
  }

  private static let all = "facet=year,decade,month,tag,person,organization,product,precision"

  private func list(_ target: String, _ api: API) throws -> List {
    let response = api.get(target)
    #expect(response.status == .ok, "\(target): \(response.text)")
    return try JSONDecoder().decode(List.self, from: Data(response.bytes))
  }

  @Test(arguments: [
    "/milestones?", "/milestones?match=certain&", "/milestones?year=1995..2005,2010&",
    "/milestones?year=1996..2003&match=certain&", "/milestones?from=1999-05-03&to=2004-02&",
    "/milestones?from=1999-05-03&match=certain&", "/milestones?to=2001-06&tag=a&",
    "/milestones?month=3,4,5&", "/milestones?precision=day,month&person=P&",
    "/milestones?approximate=false&sort=-title&limit=3&", "/years/2001?", "/onthisday/06?",
    "/years/2001?match=certain&", "/milestones?month=3,4&match=certain&",
  ])
  func `leads by each value to as many as it says`(target: String) throws {
    let api = API.over(MilestoneStore(.random(count: 150, seed: 70)))
    let facets = try #require(try list(target + Self.all, api).facets)
    #expect(facets.count == 8)
    var links = 0
    for (name, counts) in facets {
      for count in counts {
        let link = try #require(count.links["milestones"])
        let narrowed = try list(link, api)
        #expect(narrowed.total == count.count, "\(name): \(link)")
        if let certain = count.certain { #expect(narrowed.certain == certain, "\(name): \(link)") }
        links += 1
      }
    }
    #expect(links > 10)
  }

  @Test func `is of the whole result, whatever the page`() throws {
    let api = try API.overDefaultHistory()
    let one = try list("/milestones?facet=tag&limit=1&offset=3", api)
    let all = try list("/milestones?facet=tag", api)
    #expect(one.milestones.count == 1)
    #expect(one.facets?["tag"]?.map(\.count) == all.facets?["tag"]?.map(\.count))
    #expect(all.facets?["tag"]?.first?.count == 11)
    #expect(try list("/milestones", api).facets == nil)
    #expect(try list("/milestones?facet=tag,tag", api).facets?.count == 1)
  }

  @Test(arguments: ["tag", "person", "organization", "product"])
  func `of names agrees with their own list`(kind: String) throws {
    let api = try API.overDefaultHistory()
    let collection = ["tag": "tags", "person": "people"][kind] ?? kind + "s"
    let response = api.get("/\(collection)?sort=-count&limit=1000")
    let body = try JSONSerialization.jsonObject(with: Data(response.bytes)) as? [String: Any]
    let names = try #require(body?[collection] as? [[String: Any]])
    let facet = try #require(try list("/milestones?facet=\(kind)", api).facets?[kind])
    #expect(names.map { $0["count"] as? Int } == facet.map(\.count))
    #expect(names.count > 3)
    for name in names {
      let link = try #require((name["links"] as? [String: String])?["milestones"])
      #expect(try list(link, api).total == name["count"] as? Int, "\(link)")
    }
  }
}
