import EDTF
import HTTP
import JSON
import Milestones

/// A list of milestones as a feed; JSON Feed 1.1.
///
/// An item was modified when the dataset was. When a milestone happened is no date of publication:
/// it stands in the text, and as the object that JSON has under `_milestone`.
struct JSONFeedList: MilestoneListWriter, ~Copyable {
  private let list: MilestoneList
  private let modified: String
  private var writer: JSONWriter

  init(_ list: MilestoneList) {
    self.list = list
    modified = list.modified.rfc3339
    writer = JSONWriter(isPretty: list.isPretty)
  }

  mutating func begin() {
    let (dataset, site) = (list.dataset, list.site)
    writer.openObject()
    member("version", "https://jsonfeed.org/version/1.1")
    member("title", list.title)
    member("home_page_url", site.url(of: list.jsonTarget))
    member("feed_url", site.url(of: list.target))
    member("description", dataset.description)
    member("next_url", list.links.next.flatMap { site.url(of: $0) })
    if let author = dataset.source?.author {
      writer.key("authors")
      writer.array { writer in
        writer.object { writer in
          writer.key("name")
          writer.string(author)
        }
      }
    }
    member("language", dataset.language)
    writer.key("items")
    writer.openArray()
  }

  mutating func add(_ milestone: Milestone) {
    let path = MilestoneJSON.path(of: milestone.id)
    writer.openObject()
    member("id", list.site.tag(of: path))
    member("url", list.site.url(of: path))
    member("title", milestone.title)
    member("content_text", milestone.datedText)
    member("date_modified", modified)
    writer.key("tags")
    writer.strings(milestone.tags)
    writer.key("_milestone")
    writer.object { writer in
      writer.key("id")
      writer.string(milestone.id)
      writer.key("year")
      writer.integer(orNull: milestone.date.value.year)
      writer.key("date")
      DateJSON(date: milestone.date).write(to: &writer)
    }
    writer.closeObject()
  }

  mutating func end() {
    writer.closeArray()
    writer.closeObject()
    writer.endLine()
  }

  mutating func take() -> [UInt8] { writer.take() }

  /// A member that is left out where it has no value.
  private mutating func member(_ name: String, _ text: String?) {
    guard let text else { return }
    writer.key(name)
    writer.string(text)
  }
}
