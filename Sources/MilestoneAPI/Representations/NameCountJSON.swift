import JSON

/// A name with its count and the way to its milestones, as JSON.
struct NameCountJSON: CollectionElement {
  /// The name.
  let name: String

  /// How many milestones have it.
  let count: Int

  /// The list of them.
  let link: String

  static let columns = ["name", "count", "links.milestones"]

  var cells: [String] { [name, String(count), link] }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("name")
      writer.string(name)
      writer.key("count")
      writer.integer(count)
      writer.key("links")
      writer.object { writer in
        writer.key("milestones")
        writer.string(link)
      }
    }
  }
}
