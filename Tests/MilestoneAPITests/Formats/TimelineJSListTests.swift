import EDTF
import Milestones
import TestSupport
import Testing

@testable import MilestoneAPI

@Suite struct `A timeline for TimelineJS` {
  private func timeline(_ milestones: [Milestone]) -> String {
    MilestoneList.make().written(milestones, by: TimelineJSList.self)
  }

  @Test func `has a title and a slide for each milestone`() throws {
    let milestone = Milestone(
      id: "m", date: MilestoneDate(try EDTFDate(parsing: "2001-39/2002-37")),
      title: "<b>&", text: "a\n</script>", tags: ["g", "h"],
      related: [RelatedLink(title: nil, url: "https://e.org/?a&b=\"")])
    #expect(
      timeline([milestone])
        == #"{"title":{"text":{"headline":"History","text":""}},"events":[{"unique_id":"m","#
        + #""start_date":{"year":2001,"month":9},"end_date":{"year":2002,"month":4,"day":30},"#
        + #""display_date":"late 2001 – early 2002","group":"g","#
        + #""text":{"headline":"&lt;b&gt;&amp;","text":"<p>a<br>&lt;/script&gt;</p>"#
        + #"<p><a href=\"https://e.org/?a&amp;b=&quot;\">https://e.org/?a&amp;b=&quot;</a></p>"}}],"#
        + #""scale":"human"}"# + "\n")
  }

  static let dates: [(String, String)] = [
    ("2006-08-04", "2006-8-4"), ("2006-08", "2006-8"), ("2006", "2006"), ("2006~", "2006"),
    ("199X", "1990 1999-12-31"), ("19XX", "1900 1999-12-31"), ("2001-21", "2001-3 2001-5-31"),
    ("2001-24", "2001-12 2002-2-28"), ("2006-08-XX", "2006-8"), ("2006-08-04T10:20:30", "2006-8-4"),
    ("-0043-03-15", "-43-3-15"), ("0000", "0"), ("Y12006", "12006"), ("1985/..", "1985"),
    ("../1985-06", "1985-6"), ("2006-01-01", "2006-1-1"), ("2000-02/2000-05", "2000-2 2000-5-31"),
    ("2000-02-03/2001", "2000-2-3 2001-12-31"), ("2004-02/2004-02-29", "2004-2 2004-2-29"),
    ("{1667,1670}", "1667 1670-12-31"), ("199X-12-25", "1990 1999-12-25"), ("2004-XX-15", "2004"),
  ]

  @Test(arguments: dates)
  func `draws dates no finer than they are`(date: String, ends: String) throws {
    func text(_ date: TimelineJSDate) -> String {
      [Int(date.year), date.month, date.day].compactMap { $0.map { "\($0)" } }
        .joined(separator: "-")
    }
    let drawn = try #require(TimelineJSDate.ends(of: EDTFDate(parsing: date)))
    #expect(text(drawn.start) + (drawn.end.map { " " + text($0) } ?? "") == ends)
  }

  @Test(arguments: ["XXXX-12-25", "XXXX", "../..", "/"])
  func `leaves out what has no year`(date: String) throws {
    guard let milestone = try? Milestone.make(date: date) else { return }
    #expect(timeline([milestone]).hasSuffix("\"events\":[],\"scale\":\"human\"}\n"))
  }

  @Test(arguments: [
    ("2006", "human"), ("Y-271820", "human"), ("Y-271821", "cosmological"),
    ("Y275759", "human"), ("Y275760", "cosmological"), ("2006/Y300000", "cosmological"),
    ("Y-17E7", "cosmological"), ("Y-9223372036854775808", "cosmological"),
  ])
  func `is cosmological beyond the years of JavaScript`(date: String, scale: String) throws {
    let milestones = [try Milestone.make(date: date), try .make()]
    #expect(timeline(milestones).hasSuffix("\"scale\":\"\(scale)\"}\n"))
  }
}
