import HTTP
import Milestones
import TestSupport
import Testing

@testable import MilestoneAPI

@Suite struct `A feed in JSON` {
  @Test func `has absolute links where the site is known`() throws {
    var dataset = Dataset.about("History")
    dataset.source = Source(author: "Kir")
    dataset.language = "en"
    let list = MilestoneList.make(
      of: dataset, at: Site(baseURL: "https://h.example"), target: "/milestones.jsonfeed?q=a",
      next: "/milestones.jsonfeed?q=a&offset=100")
    let text = list.written([try .make("a", tags: ["t"])], by: JSONFeedList.self)
    #expect(
      text == #"{"version":"https://jsonfeed.org/version/1.1","title":"History","#
        + #""home_page_url":"https://h.example/milestones?q=a","#
        + #""feed_url":"https://h.example/milestones.jsonfeed?q=a","#
        + #""next_url":"https://h.example/milestones.jsonfeed?q=a&offset=100","#
        + #""authors":[{"name":"Kir"}],"language":"en","#
        + #""items":[{"id":"tag:h.example,2026:/milestones/a","#
        + #""url":"https://h.example/milestones/a","title":"Something happens","#
        + #""content_text":"4 August 2006","date_modified":"2015-04-22T16:09:00Z","tags":["t"],"#
        + #""_milestone":{"id":"a","year":2006,"date":{"text":null,"label":"4 August 2006","#
        + #""edtf":"2006-08-04","precision":"day","earliest":"2006-08-04","latest":"2006-08-04","#
        + #""approximate":false,"uncertain":false,"inferred":false}}}]}"# + "\n")
  }

  @Test func `has no links where the site is not known`() throws {
    let text = MilestoneList.make(next: "/milestones?offset=100")
      .written([try .make(date: "XXXX-01-11", title: "\u{0}", text: "b")], by: JSONFeedList.self)
    #expect(!text.contains("_url\""))
    #expect(!text.contains("\"url\""))
    #expect(text.contains(#""title":"\u0000","content_text":"11 January"#))
    #expect(text.contains(#"\n\nb","#))
    #expect(text.contains(#""year":null"#))
  }
}
