import JSON
import Milestones

/// Where something is from, as JSON.
struct SourceJSON {
  /// What is written; nil is null.
  let source: Source?

  /// The fields that are asked for.
  var fields = FieldSelection.all

  /// Writes it.
  func write(to writer: inout JSONWriter) {
    guard let source else { return writer.null() }
    let members: [(String, FieldSelection, String?)] = [
      ("title", .sourceTitle, source.title), ("url", .sourceURL, source.url),
      ("revision", .sourceRevision, source.revision), ("author", .sourceAuthor, source.author),
      ("retrieved", .sourceRetrieved, source.retrieved),
    ]
    writer.object { writer in
      for (name, field, text) in members where fields.contains(field) {
        writer.key(name)
        writer.string(orNull: text)
      }
    }
  }
}
