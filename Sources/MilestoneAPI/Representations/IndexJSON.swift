import EDTF
import JSON
import Milestones

/// The index as JSON: what the history is of, and every resource.
struct IndexJSON {
  /// The history.
  let store: MilestoneStore

  /// The index as bytes.
  func bytes(isPretty: Bool) -> [UInt8] {
    var writer = JSONWriter(capacity: 4096, isPretty: isPretty)
    writer.object { writer in
      writer.key("title")
      writer.string(store.dataset.title)
      writer.key("description")
      writer.string(orNull: store.dataset.description)
      writer.key("milestones")
      writer.integer(store.milestones.count)
      writer.key("earliest")
      writer.string(orNull: store.span?.earliest?.description)
      writer.key("latest")
      writer.string(orNull: store.span?.latest?.description)
      writer.key("resources")
      writer.array { writer in
        for endpoint in EndpointCatalogue.endpoints { Self.write(endpoint, &writer) }
      }
    }
    return writer.finish()
  }

  private static func write(_ endpoint: Endpoint, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("path")
      writer.string(endpoint.path.description)
      writer.key("template")
      writer.string(endpoint.urlTemplate)
      writer.key("summary")
      writer.string(endpoint.summary)
    }
  }
}
