import MilestoneAPI
import TestSupport
import Testing

@Suite struct `Whole responses` {
  static let targets: [(name: String, target: String)] = [
    ("index", "/?pretty=true"),
    ("milestone", "/milestones/openvz-in-debian?pretty=true"),
    ("milestone-first", "/milestones/linux-2-2-virtual-environments?fields=id,links&pretty=true"),
    ("milestone-inferred", "/milestones/surprise-2015?pretty=true"),
    ("milestone-source", "/milestones/criu-0-1?pretty=true"),
    ("milestone-unknown", "/milestones/openvz-in-debain"),
    ("list", "/milestones?limit=3&offset=6&pretty=true"),
    ("list-compact", "/milestones?limit=1"),
    ("list-of-year", "/milestones?year=2006&fields=id,date.label&pretty=true"),
    ("list-bare", "/milestones?tag=criu&shape=array&fields=id"),
    ("list-certain", "/milestones?year=2001,2002,2005&match=certain&fields=id"),
    ("list-past-the-end", "/milestones?offset=500"),
    ("years", "/years?pretty=true"),
    ("year-2001", "/years/2001?pretty=true"),
    ("year-empty", "/years/2003?pretty=true"),
    ("on-this-day", "/onthisday?fields=id,title&pretty=true"),
    ("on-this-month", "/onthisday/10?fields=id,date.edtf&pretty=true"),
    ("on-this-date", "/onthisday/08/16?fields=id&pretty=true"),
    ("tags", "/tags?limit=5&sort=-count&pretty=true"),
    ("tags-prefix", "/tags?q=OPEN"),
    ("people", "/people?limit=3&pretty=true"),
    (
      "facets",
      "/milestones?year=2001..2006&facet=year,decade,month,tag,precision&limit=1&fields=id&pretty=true"
    ),
    ("references", "/references?limit=2&offset=12&pretty=true"),
    ("dataset", "/dataset?pretty=true"),
    ("date", "/dates?text=end+of+2001+-+beginning+of+2002&pretty=true"),
    ("date-unknown", "/dates?text=03/04/2005"), ("date-missing", "/dates"),
    ("livez", "/livez"), ("readyz", "/readyz"),
    ("problem-parameters", "/milestones?yaer=2006&limit=9999&sort=dat&from=2001-13&year=43&quux=x"),
    ("problem-path", "/milestone"),
    ("redirect", "/years/2006/?pretty=true"),
  ]

  @Test(arguments: targets)
  func `are as they were`(name: String, target: String) throws {
    let response = try API.overDefaultHistory().get(target)
    let golden = try Golden(besides: #filePath).text("\(name).http", actual: response.dump)
    #expect(response.dump == golden)
  }

  @Test func `are all that stand in the folder`() {
    let names = Self.targets.map { "\($0.name).http" }.sorted()
    #expect(Golden(besides: #filePath).names == names)
  }
}
