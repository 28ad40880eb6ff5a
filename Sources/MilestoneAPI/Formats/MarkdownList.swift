import EDTF
import HTTP
import Milestones

/// A list of milestones as a text to read, in GitHub's Markdown: a heading for each year.
struct MarkdownList: MilestoneListWriter, ~Copyable {
  private let list: MilestoneList
  private var bytes: [UInt8] = []
  private var heading: String?

  init(_ list: MilestoneList) {
    self.list = list
  }

  mutating func begin() {
    bytes.append("# \(MarkdownText.inline(list.title))\n")
    if let description = list.dataset.description { paragraphs(description, indent: "") }
  }

  mutating func add(_ index: Int, of milestones: MilestoneColumns) {
    let milestone = milestones[index]
    let date = milestone.date.value
    let heading = date.year.map(YearSyntax.label) ?? "No known year"
    if heading != self.heading { bytes.append("\n## \(heading)\n") }
    self.heading = heading
    let path = list.site.reference(to: MilestoneJSON.path(of: milestone.id))
    let title = MarkdownText.link(milestone.title, to: path)
    bytes.append("\n- **\(MarkdownText.inline(date.label))**: \(title)\n")
    if let text = milestone.text { paragraphs(text, indent: "  ") }
    for link in milestone.related {
      bytes.append("\n  \(MarkdownText.link(link.title ?? link.url, to: link.url))\n")
    }
  }

  mutating func end() {
    if let next = list.links.next {
      bytes.append("\n\(MarkdownText.link("Next page", to: list.site.reference(to: next)))\n")
    }
    guard let source = list.dataset.source, let name = source.title ?? source.url else { return }
    let link = source.url.map { MarkdownText.link(name, to: $0) } ?? MarkdownText.inline(name)
    bytes.append("\nSource: \(link)\n")
  }

  mutating func take() -> [UInt8] { bytes.take() }

  private mutating func paragraphs(_ text: String, indent: String) {
    bytes.append("\n")
    for line in MarkdownText.lines(text) {
      bytes.append(line.isEmpty ? "\n" : "\(indent)\(line)\n")
    }
  }
}
