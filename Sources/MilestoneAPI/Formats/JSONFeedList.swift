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
    writer.member("version", "https://jsonfeed.org/version/1.1")
    writer.member("title", list.title)
    writer.member("home_page_url", site.url(of: list.jsonTarget))
    writer.member("feed_url", site.url(of: list.target))
    writer.member("description", dataset.description)
    writer.member("next_url", list.links.next.flatMap { site.url(of: $0) })
    if let author = dataset.source?.author {
      writer.key("authors")
      writer.array { writer in
        writer.object { writer in
          writer.key("name")
          writer.string(author)
        }
      }
    }
    writer.member("language", dataset.language)
    writer.key("items")
    writer.openArray()
  }

  mutating func add(_ index: Int, of milestones: MilestoneColumns) {
    let milestone = milestones[index]
    let path = MilestoneJSON.path(of: milestone.id)
    writer.openObject()
    writer.member("id", list.site.tag(of: path))
    writer.member("url", list.site.url(of: path))
    writer.member("title", milestone.title)
    writer.member("content_text", milestone.datedText)
    writer.member("date_modified", modified)
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
}
