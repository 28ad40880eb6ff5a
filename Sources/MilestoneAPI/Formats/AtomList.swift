import HTTP
import Milestones

/// A list of milestones as a feed; RFC 4287.
///
/// Everything was updated when the dataset was; when a milestone happened stands in its content, as
/// dates before Christ and dates with a doubt have no other place in a feed.
struct AtomList: MilestoneListWriter, ~Copyable {
  private let list: MilestoneList
  private let updated: String
  private var bytes: [UInt8] = []

  init(_ list: MilestoneList) {
    self.list = list
    updated = list.modified.rfc3339
  }

  mutating func begin() {
    let language = list.dataset.language.map { " xml:lang=\"\(MarkupText.escapeAttribute($0))\"" }
    bytes.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    bytes.append("<feed xmlns=\"http://www.w3.org/2005/Atom\"\(language ?? "")>\n")
    element("id", list.site.tag(of: list.identity))
    element("title", list.title)
    if let description = list.dataset.description { element("subtitle", description) }
    element("updated", updated)
    bytes.append("<author>")
    element("name", list.author, end: "</author>\n")
    if let licence = list.dataset.licence { element("rights", licence) }
    writeLinks()
  }

  mutating func add(_ index: Int, of milestones: MilestoneColumns) {
    let milestone = milestones[index]
    let path = MilestoneJSON.path(of: milestone.id)
    bytes.append("<entry>\n")
    element("id", list.site.tag(of: path))
    element("title", milestone.title)
    element("updated", updated)
    link("alternate", list.site.reference(to: path), type: "application/json")
    for related in milestone.related { link("related", related.url, title: related.title) }
    if let url = milestone.source?.url { link("via", url, title: milestone.source?.title) }
    for tag in milestone.tags {
      bytes.append("<category term=\"\(MarkupText.escapeAttribute(tag))\"/>\n")
    }
    bytes.append("<content type=\"text\">")
    bytes.append(MarkupText.escape(milestone.datedText))
    bytes.append("</content>\n</entry>\n")
  }

  mutating func end() {
    bytes.append("</feed>\n")
  }

  mutating func take() -> [UInt8] { bytes.take() }

  private mutating func writeLinks() {
    let type = "application/atom+xml"
    let site = list.site
    link("self", site.reference(to: list.target), type: type)
    link("alternate", site.reference(to: list.jsonTarget), type: "application/json")
    let links = list.links
    let pages = [
      ("first", links.first), ("prev", links.previous), ("next", links.next), ("last", links.last),
    ]
    for case (let relation, let target?) in pages {
      link(relation, site.reference(to: target), type: type)
    }
    if let source = list.dataset.source, let url = source.url {
      link("via", url, title: source.title)
    }
  }

  private mutating func element(_ name: String, _ text: String, end: String = "\n") {
    bytes.append("<\(name)>\(MarkupText.escape(text))</\(name)>\(end)")
  }

  private mutating func link(
    _ relation: String, _ target: String, type: String? = nil, title: String? = nil
  ) {
    bytes.append("<link rel=\"\(relation)\"")
    for case (let name, let value?) in [("type", type), ("title", title), ("href", target)] {
      bytes.append(" \(name)=\"\(MarkupText.escapeAttribute(value))\"")
    }
    bytes.append("/>\n")
  }
}
