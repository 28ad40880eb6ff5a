import EDTF
import JSON
import Milestones

/// A list of milestones as TimelineJS draws it.
///
/// Milestones of which no year is known cannot be drawn, and are left out. Texts are HTML there, so
/// they are escaped. `scale` is `cosmological` where a year is beyond what JavaScript has dates for.
struct TimelineJSList: MilestoneListWriter, ~Copyable {
  private let list: MilestoneList
  private var writer: JSONWriter
  private var isHuman = true

  init(_ list: MilestoneList) {
    self.list = list
    writer = JSONWriter(isPretty: list.isPretty)
  }

  mutating func begin() {
    writer.openObject()
    writer.key("title")
    writer.openObject()
    writeText(headline: list.title, list.dataset.description.map(Self.html) ?? "")
    writer.closeObject()
    writer.key("events")
    writer.openArray()
  }

  mutating func add(_ index: Int, of milestones: MilestoneColumns) {
    let milestone = milestones[index]
    guard let (start, end) = TimelineJSDate.ends(of: milestone.date.value) else { return }
    isHuman = isHuman && start.isHuman && end?.isHuman != false
    writer.openObject()
    writer.key("unique_id")
    writer.string(milestone.id)
    writer.key("start_date")
    start.write(to: &writer)
    if let end {
      writer.key("end_date")
      end.write(to: &writer)
    }
    writer.key("display_date")
    writer.string(MarkupText.escape(milestone.date.value.label))
    if let tag = milestone.tags.first {
      writer.key("group")
      writer.string(MarkupText.escape(tag))
    }
    writeText(headline: milestone.title, Self.html(of: milestone))
    writer.closeObject()
  }

  mutating func end() {
    writer.closeArray()
    writer.key("scale")
    writer.string(isHuman ? "human" : "cosmological")
    writer.closeObject()
    writer.endLine()
  }

  mutating func take() -> [UInt8] { writer.take() }

  private mutating func writeText(headline: String, _ html: String) {
    writer.key("text")
    writer.object { writer in
      writer.key("headline")
      writer.string(MarkupText.escape(headline))
      writer.key("text")
      writer.string(html)
    }
  }

  private static func html(of milestone: Milestone) -> String {
    let links = milestone.related.map { link in
      let title = MarkupText.escape(link.title ?? link.url)
      return "<p><a href=\"\(MarkupText.escapeAttribute(link.url))\">\(title)</a></p>"
    }
    return (milestone.text.map(html) ?? "") + links.joined()
  }

  private static func html(_ text: String) -> String {
    "<p>\(MarkupText.escape(text).replacing("\n", with: "<br>"))</p>"
  }
}
