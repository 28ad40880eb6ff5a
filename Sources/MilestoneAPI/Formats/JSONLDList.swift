import EDTF
import HTTP
import JSON
import Milestones

/// A list of milestones as linked data: a list of events, in the words of schema.org; JSON-LD 1.1.
///
/// The context stands within, so nothing need be fetched. `startDate` and `endDate` are there where
/// ISO 8601 can say them; `date` is always there, as EDTF, and says of it what the source did.
/// `<` is escaped, so that the whole can stand in a page of HTML.
struct JSONLDList: MilestoneListWriter, ~Copyable {
  private let list: MilestoneList
  private var writer: JSONWriter

  init(_ list: MilestoneList) {
    self.list = list
    writer = JSONWriter(isPretty: list.isPretty)
  }

  mutating func begin() {
    writer.openObject()
    writer.key("@context")
    writeContext()
    writer.member("@id", list.site.reference(to: list.target))
    writer.member("@type", "ItemList")
    writer.member("name", list.title)
    writer.member("description", list.dataset.description)
    writer.key("numberOfItems")
    writer.integer(list.count)
    writer.key("itemListElement")
    writer.openArray()
  }

  mutating func add(_ index: Int, of milestones: MilestoneColumns) {
    let milestone = milestones[index]
    let path = list.site.reference(to: MilestoneJSON.path(of: milestone.id))
    writer.openObject()
    writer.member("@id", path)
    writer.member("@type", "Event")
    writer.member("name", milestone.title)
    writer.member("description", milestone.text)
    let ends = milestone.date.value.endsInISO8601
    writer.member("startDate", ends.start)
    writer.member("endDate", ends.end)
    writer.member("date", milestone.date.value.description)
    writer.key("keywords")
    writer.strings(milestone.tags)
    writeSubjects(of: milestone)
    writeWorks(on: milestone)
    writer.closeObject()
  }

  mutating func end() {
    writer.closeArray()
    writer.closeObject()
    writer.endLine()
  }

  mutating func take() -> [UInt8] { writer.take().withoutAngles }

  private mutating func writeContext() {
    let terms: [(String, [(String, String)])] = [
      (
        "date",
        [
          ("@id", "http://purl.org/dc/terms/date"),
          ("@type", "http://id.loc.gov/datatypes/edtf/EDTF"),
        ]
      ), ("itemListElement", [("@container", "@list")]), ("url", [("@type", "@id")]),
    ]
    writer.object { writer in
      writer.key("@vocab")
      writer.string("https://schema.org/")
      for (term, members) in terms {
        writer.key(term)
        writer.object { writer in
          for (name, text) in members {
            writer.key(name)
            writer.string(text)
          }
        }
      }
    }
  }

  /// What it is about.
  private mutating func writeSubjects(of milestone: Milestone) {
    let subjects =
      milestone.people.map { ("Person", $0) }
      + milestone.organizations.map { ("Organization", $0) }
      + milestone.products.map { ("Product", $0) }
    writer.key("about")
    writer.openArray()
    for (type, name) in subjects { writeThing(type, name: name, url: nil) }
    writer.closeArray()
  }

  /// What is about it: what it cites, the further readings, and where it is from.
  private mutating func writeWorks(on milestone: Milestone) {
    let source = milestone.source ?? list.dataset.source
    let works =
      milestone.references.map { ($0.title, $0.url) }
      + milestone.related.map { ($0.title, Optional($0.url)) } + [(source?.title, source?.url)]
    writer.key("subjectOf")
    writer.openArray()
    for (title, url) in works where title != nil || url != nil {
      writeThing("CreativeWork", name: title, url: url)
    }
    writer.closeArray()
  }

  private mutating func writeThing(_ type: String, name: String?, url: String?) {
    writer.openObject()
    writer.member("@type", type)
    writer.member("name", name)
    writer.member("url", url)
    writer.closeObject()
  }
}
