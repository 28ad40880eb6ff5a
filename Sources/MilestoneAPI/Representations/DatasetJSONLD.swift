import EDTF
import HTTP
import JSON
import Milestones

/// A history as a whole in the words of schema.org, by which search engines for data find it.
///
/// The vocabulary is named in the text, so that nothing has to be fetched to read it. `<` is escaped,
/// so that the text can stand inside a page. JSON-LD 1.1.
struct DatasetJSONLD: Sendable {
  /// What is served.
  let snapshot: Snapshot

  /// Where it is seen from outside.
  let site: Site

  /// The description as bytes.
  func bytes(isPretty: Bool) -> [UInt8] {
    var writer = JSONWriter(capacity: 4096, isPretty: isPretty)
    let dataset = snapshot.store.dataset
    writer.object { writer in
      writer.key("@context")
      writer.object { writer in
        writer.key("@vocab")
        writer.string("https://schema.org/")
      }
      write("@type", "Dataset", &writer)
      write("@id", site.reference(to: "/dataset"), &writer)
      write("name", dataset.title, &writer)
      write("description", dataset.description, &writer)
      write("url", site.url(of: "/"), &writer)
      write("inLanguage", dataset.language, &writer)
      write("license", dataset.licence, &writer)
      write("isBasedOn", dataset.source?.url, &writer)
      write("creditText", dataset.source?.author, &writer)
      write("temporalCoverage", coverage, &writer)
      write("dateModified", snapshot.modified.rfc3339, &writer)
      write("version", "sha-256:\(snapshot.digest)", &writer)
      writeDistribution(&writer)
    }
    return writer.finish().withoutAngles
  }

  private func write(_ name: String, _ value: String?, _ writer: inout JSONWriter) {
    writer.member(name, value?.isEmpty == true ? nil : value)
  }

  /// The first and the last day, as ISO 8601 writes an interval.
  private var coverage: String? {
    guard let span = snapshot.store.span, let first = span.earliest, let last = span.latest else {
      return nil
    }
    return "\(first)/\(last)"
  }

  private func writeDistribution(_ writer: inout JSONWriter) {
    writer.key("distribution")
    writer.array { writer in
      for format in Format.allCases {
        writer.object { writer in
          write("@type", "DataDownload", &writer)
          write("encodingFormat", format.acceptedTypes.first ?? format.mediaType, &writer)
          write("contentUrl", site.reference(to: "/milestones.\(format)"), &writer)
        }
      }
    }
  }
}
