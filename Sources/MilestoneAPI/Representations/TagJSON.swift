import HTTP
import JSON
import Milestones

/// A tag with its count and the way to its milestones, as JSON.
struct TagJSON {
  /// The tag.
  let name: String

  /// How many milestones have it.
  let count: Int

  /// Writes it.
  func write(to writer: inout JSONWriter) {
    let value = PercentEncoding.encode(NameListSyntax.escape(name), allowed: .queryValue)
    writer.object { writer in
      writer.key("name")
      writer.string(name)
      writer.key("count")
      writer.integer(count)
      writer.key("links")
      writer.object { writer in
        writer.key("milestones")
        writer.string("/milestones?tag=\(value)")
      }
    }
  }
}
