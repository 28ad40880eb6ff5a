import JSON
import Milestones

/// A footnote with all that cite it, as JSON.
struct CitedReferenceJSON: CollectionElement {
  /// What is written.
  let cited: CitedReference

  /// Where its milestones are.
  let store: MilestoneStore

  static let columns = ["number", "title", "url", "milestones"]

  var cells: [String] {
    [
      String(cited.reference.number), cited.reference.title ?? "", cited.reference.url ?? "",
      ids.joined(separator: ","),
    ]
  }

  private var ids: [String] { cited.positions.map { store.milestones.id(at: $0) } }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("number")
      writer.integer(cited.reference.number)
      writer.key("title")
      writer.string(orNull: cited.reference.title)
      writer.key("url")
      writer.string(orNull: cited.reference.url)
      writer.key("milestones")
      writer.strings(ids)
    }
  }
}
