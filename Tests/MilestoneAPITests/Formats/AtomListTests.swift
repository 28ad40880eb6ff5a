import HTTP
import Milestones
import TestSupport
import Testing

@testable import MilestoneAPI

@Suite struct `A feed in Atom` {
  private func dataset() -> Dataset {
    var dataset = Dataset.about("A & B")
    dataset.language = "en"
    dataset.source = Source(title: "S", url: "https://s.example/?a&b", author: "Kir")
    return dataset
  }

  @Test func `has everything that a feed must`() throws {
    let list = MilestoneList.make(
      .year(-43), of: dataset(), at: Site(baseURL: "https://h.example:8443"),
      target: "/years/-0043.atom?q=a&tag=b", next: "/years/0014.atom")
    let milestone = try Milestone.make(
      "ides", date: "-0043-03-15", title: "<Et> tu", text: "Brute?", tags: ["\"x\""])
    #expect(
      list.written([milestone], by: AtomList.self) == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <id>tag:h.example,2026:8443/years/-0043.atom?q=a&amp;tag=b</id>
        <title>A &amp; B: 44 BC</title>
        <updated>2015-04-22T16:09:00Z</updated>
        <author><name>Kir</name></author>
        <link rel="self" type="application/atom+xml" href="https://h.example:8443/years/-0043.atom?q=a&amp;tag=b"/>
        <link rel="alternate" type="application/json" href="https://h.example:8443/years/-0043?q=a&amp;tag=b"/>
        <link rel="first" type="application/atom+xml" href="https://h.example:8443/years/-0043.atom?q=a&amp;tag=b"/>
        <link rel="next" type="application/atom+xml" href="https://h.example:8443/years/0014.atom"/>
        <link rel="last" type="application/atom+xml" href="https://h.example:8443/years/0014.atom"/>
        <link rel="via" title="S" href="https://s.example/?a&amp;b"/>
        <entry>
        <id>tag:h.example,2026:8443/milestones/ides</id>
        <title>&lt;Et&gt; tu</title>
        <updated>2015-04-22T16:09:00Z</updated>
        <link rel="alternate" type="application/json" href="https://h.example:8443/milestones/ides"/>
        <category term="&quot;x&quot;"/>
        <content type="text">15 March 44 BC

        Brute?</content>
        </entry>
        </feed>

        """)
  }

  @Test func `has the title for an author, and relative links, where there are no others`() throws {
    let text = MilestoneList.make(target: "/milestones.atom").written([], by: AtomList.self)
    #expect(text.contains("<author><name>History</name></author>"))
    #expect(text.contains("<id>tag:milestoned.invalid,2026:/milestones.atom</id>"))
    #expect(text.contains("rel=\"self\" type=\"application/atom+xml\" href=\"/milestones.atom\""))
  }

  @Test func `has no character that XML forbids`() throws {
    let title = "a\u{0}\u{8}\u{B}\u{1F}\u{FFFE}\u{FFFF}\u{FFFD}\u{EFFF}\t\n\r]]>😀'"
    let text = MilestoneList.make().written(
      [try .make(title: title, tags: ["a\t\nb"])], by: AtomList.self)
    #expect(text.contains("<title>a\u{FFFD}\u{EFFF}\t\n&#13;]]&gt;😀&#39;</title>"))
    #expect(text.contains("<category term=\"a&#9;&#10;b\"/>"))
  }

  @Test(arguments: [
    ("https://a.example", "tag:a.example,2026:/x"), ("http://a:80/p", "tag:a,2026:80/x"),
    ("http://[::1]:80", "tag:milestoned.invalid,2026:%5B::1%5D:80/x"),
  ])
  func `names things by the host, for ever`(base: String, tag: String) {
    #expect(Site(baseURL: base).tag(of: "/x") == tag)
  }
}
