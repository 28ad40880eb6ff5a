import Foundation
import HTTP
import HTTPTypes
import MilestoneAPI
import TestSupport
import Testing

@Suite struct `Refusing parameters` {
  private struct Problem: Decodable {
    let type: String
    let status: Int
    let detail: String
    let errors: [Fault]

    struct Fault: Decodable {
      let parameter: String
      let value: String?
      let detail: String
      let allowed: [String]?
      let suggestion: String?
    }
  }

  private func problem(_ target: String) throws -> Problem {
    let response = try API.overDefaultHistory().get(target)
    #expect(response.status == .badRequest, "\(target)")
    #expect(response.fields[.contentType] == "application/problem+json")
    #expect(response.fields[.eTag] == nil)
    return try JSONDecoder().decode(Problem.self, from: Data(response.bytes))
  }

  static let faults: [(target: String, parameter: String, suggestion: String?)] = [
    ("/milestones?yaer=2006", "yaer", "year"), ("/milestones?Year=2006", "Year", "year"),
    ("/milestones?foo=1", "foo", nil), ("/milestones?year=43", "year", "0043"),
    ("/milestones?year=", "year", nil), ("/milestones?year", "year", nil),
    ("/milestones?year=2006&year=2007", "year", nil), ("/milestones?year=2006,", "year", nil),
    ("/milestones?year=2008..2005", "year", nil),
    ("/milestones?year=2001..%CC%812002", "year", nil),
    ("/milestones?year=..%CC%812002", "year", nil), ("/milestones?year=2001..%CC%81", "year", nil),
    ("/milestones?year=2001..%E2%80%8D2002", "year", nil),
    ("/milestones?year=2001...2002", "year", nil), ("/milestones?year=2001.2002", "year", nil),
    ("/milestones?year=abcd", "year", nil),
    ("/milestones?year=99999999999999999999", "year", nil),
    ("/milestones?from=2001-13", "from", nil), ("/milestones?to=yesterday", "to", nil),
    ("/milestones?from=2008&to=2007", "from", nil),
    ("/milestones?match=certian", "match", "certain"),
    ("/milestones?match=Certain", "match", "certain"),
    ("/milestones?on=02-30", "on", nil), ("/milestones?on=8-4", "on", nil),
    ("/milestones?sort=name", "sort", nil), ("/milestones?sort=-dat", "sort", "-date"),
    ("/milestones?limit=1001", "limit", nil), ("/milestones?limit=-1", "limit", nil),
    ("/milestones?limit=1e2", "limit", nil),
    ("/milestones?offset=99999999999999999999", "offset", nil),
    ("/milestones?fields=id,titel", "fields", "title"),
    ("/milestones?fields=date.edft", "fields", "date.edtf"),
    ("/milestones?shape=list", "shape", nil), ("/milestones?pretty=1", "pretty", nil),
    ("/milestones?tag=a,,b", "tag", nil), ("/milestones/criu-rfc?limit=1", "limit", nil),
    ("/years/2006?year=2006", "year", nil), ("/livez?x=1", "x", nil),
    ("/tags?sort=coutn", "sort", "count"),
    ("/milestones?month=13", "month", nil), ("/milestones?month=8,x", "month", nil),
    ("/milestones?day=0", "day", nil), ("/milestones?precision=dya", "precision", "day"),
    ("/milestones?precision=day,yaer", "precision", "year"),
    ("/milestones?approximate=yes", "approximate", nil),
    ("/milestones?uncertain=ture", "uncertain", "true"),
    ("/milestones?has=peopel", "has", "people"), ("/milestones?reference=0", "reference", nil),
    ("/milestones?facet=tags", "facet", "tag"), ("/milestones?facet=year,", "facet", nil),
    ("/milestones?facet=tag&shape=array", "facet", nil), ("/milestones?peson=x", "peson", "person"),
    ("/milestones?q=%22open", "q", nil), ("/milestones?q=...", "q", nil),
    ("/milestones?q=a&q=b", "q", nil), ("/milestones?sort=relevance", "sort", nil),
    ("/milestones?q=a&sort=-relevance", "sort", "relevance"), ("/people?sort=date", "sort", nil),
    ("/references?q=1", "q", nil),
    ("/dates", "text", nil), ("/dates?text=", "text", nil), ("/dates?text=2001-13", "text", nil),
    ("/dates?text=nonsense", "text", nil), ("/dates?text=2005&order=ymd", "order", nil),
    ("/dates?text=2005&txet=x", "txet", "text"),
  ]

  @Test(arguments: faults)
  func `names the parameter and what was meant`(
    target: String, parameter: String, suggestion: String?
  ) throws {
    let problem = try problem(target)
    #expect(problem.type == "/docs/problems/bad-parameters")
    #expect(problem.errors.count == 1)
    #expect(problem.errors.first?.parameter == parameter)
    #expect(problem.errors.first?.suggestion == suggestion)
    #expect(problem.errors.first?.detail.isEmpty == false)
    #expect(problem.detail.contains(parameter))
  }

  @Test func `names every fault at once`() throws {
    let problem = try problem("/milestones?yaer=1&limit=x&sort=dat&fields=z&on=1&limit=2")
    #expect(problem.errors.map(\.parameter) == ["yaer", "limit", "sort", "fields", "on", "limit"])
    let reversed = try self.problem("/milestones?yaer=1&from=2008&to=2007")
    #expect(reversed.errors.map(\.parameter) == ["yaer", "from"])
  }

  @Test func `lists what is allowed where that can be listed`() throws {
    #expect(try problem("/milestones?match=no").errors.first?.allowed == ["possible", "certain"])
    #expect(
      try problem("/years?x=1").errors.first?.allowed
        == ["sort", "limit", "offset", "csv", "pretty", "format", "download"])
    #expect(try problem("/milestones?limit=x").errors.first?.allowed == nil)
  }

  @Test func `shows what was sent cut short and without controls`() throws {
    let long = String(repeating: "a", count: 500)
    let fault = try #require(try problem("/milestones?sort=\(long)%0A%1B%5B31m").errors.first)
    #expect((fault.value?.count ?? .max) < 100)
    let escape = try #require(try problem("/milestones?sort=%1B%5B31m").errors.first)
    #expect(escape.value == "\u{FFFD}[31m")
  }

  @Test func `has no stake in the order of faults and conditions: a bad request is never a 304`()
    throws
  {
    let response = try API.overDefaultHistory().get("/milestones?yaer=1", [.ifNoneMatch: "*"])
    #expect(response.status == .badRequest)
  }
}
