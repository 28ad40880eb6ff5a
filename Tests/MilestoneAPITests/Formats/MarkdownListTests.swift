import EDTF
import Milestones
import TestSupport
import Testing

@testable import MilestoneAPI

@Suite struct `A history to read` {
  @Test func `has a heading for each year`() throws {
    var dataset = Dataset.about("A *history*")
    dataset.description = "Of things."
    dataset.source = Source(title: "The source", url: "https://s.example/a?b&c")
    let milestones = [
      Milestone(
        id: "a", date: MilestoneDate(try EDTFDate(parsing: "-0043-03-15")), title: "Ides",
        text: "One.\n\n2. Two\n# three",
        related: [RelatedLink(title: nil, url: "https://r.example")]),
      try .make("b", date: "-0043", title: "Year"), try .make("c", date: "../..", title: "Never"),
    ]
    let list = MilestoneList.make(of: dataset, next: "/milestones.md?offset=3")
    #expect(
      list.written(milestones, by: MarkdownList.self) == """
        # A \\*history\\*

        Of things.

        ## 44 BC

        - **15 March 44 BC**: [Ides](</milestones/a>)

          One.

          2\\. Two
          \\# three

          [https:\\//r.example](<https://r.example>)

        - **44 BC**: [Year](</milestones/b>)

        ## No known year

        - **open start – open end**: [Never](</milestones/c>)

        [Next page](</milestones.md?offset=3>)

        Source: [The source](<https://s.example/a?b&c>)

        """)
  }

  @Test(arguments: [
    ("plain - text. (1) 2006!", "plain - text. (1) 2006!"), ("a\u{0}\u{7}b", "ab"),
    (#"\`*_[]<>&~|"#, #"\\\`\*\_\[\]\<\>\&\~\|"#), ("http://a.b/_c_", #"http:\//a.b/\_c\_"#),
    ("www.a.b", #"www\.a.b"#), ("two\r\nlines\nor more", "two lines or more"),
  ])
  func `takes nothing in a title for markup`(title: String, markdown: String) {
    #expect(MarkdownText.inline(title) == markdown)
  }

  @Test(arguments: [
    ("# a", "\\# a"), ("- a", "\\- a"), ("+ a", "\\+ a"), ("1. a", "1\\. a"), ("12) a", "12\\) a"),
    ("===", "\\==="), ("---", "\\---"), (":-", "\\:-"), ("    code", "code"), ("1999", "1999"),
    ("break  \r\nline", "break\nline"), ("1.5 a", "1\\.5 a"),
  ])
  func `takes nothing at the start of a line for markup`(text: String, markdown: String) {
    #expect(MarkdownText.lines(text).joined(separator: "\n") == markdown)
  }

  @Test(arguments: [
    ("https://a.b/(c)?d=e&f", "https://a.b/(c)?d=e&f"),
    ("https://a.b/<c> d\\", "https://a.b/%3Cc%3E%20d%5C"),
    ("https://a.b/?a&lt;b", "https://a.b/?a\\&lt;b"),
  ])
  func `links to what is meant`(url: String, destination: String) {
    #expect(MarkdownText.link("t", to: url) == "[t](<\(destination)>)")
  }
}
