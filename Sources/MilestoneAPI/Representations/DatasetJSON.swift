import EDTF
import HTTP
import JSON
import Milestones

/// Where a history is from and how large it is, as JSON.
struct DatasetJSON {
  /// What is served.
  let snapshot: Snapshot

  /// The description as bytes.
  func bytes(isPretty: Bool) -> [UInt8] {
    var writer = JSONWriter(capacity: 2048, isPretty: isPretty)
    writer.object { writer in
      let dataset = snapshot.store.dataset
      writer.key("title")
      writer.string(dataset.title)
      writer.key("description")
      writer.string(orNull: dataset.description)
      writer.key("language")
      writer.string(orNull: dataset.language)
      writer.key("licence")
      writer.string(orNull: dataset.licence)
      writer.key("source")
      SourceJSON(source: dataset.source).write(to: &writer)
      writer.key("counts")
      writeCounts(&writer)
      writer.key("earliest")
      writer.string(orNull: snapshot.store.span?.earliest?.description)
      writer.key("latest")
      writer.string(orNull: snapshot.store.span?.latest?.description)
      writer.key("digest")
      writer.string("sha-256:\(snapshot.digest)")
      writer.key("modified")
      writer.string(snapshot.modified.rfc3339)
      writer.key("loaded")
      writer.string(snapshot.loaded.rfc3339)
    }
    return writer.finish()
  }

  private func writeCounts(_ writer: inout JSONWriter) {
    let store = snapshot.store
    let counts =
      [
        ("milestones", store.milestones.count), ("years", store.years.years.count),
      ]
      + NameKind.allCases.map { ($0.collection, store.names[$0].names.count) }
      + [("references", store.references.count)]
    writer.object { writer in
      for (name, count) in counts {
        writer.key(name)
        writer.integer(count)
      }
    }
  }
}
