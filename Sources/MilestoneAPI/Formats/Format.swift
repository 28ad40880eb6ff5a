import HTTP

/// A form in which a resource can be had; its name is also its suffix in a path.
package enum Format: String, CaseIterable, Sendable {
  /// JSON, as the contract shows it; RFC 8259.
  case json
  /// One JSON object a line.
  case ndjson
  /// A table; RFC 4180.
  case csv
  /// A calendar; RFC 5545.
  case ics
  /// A feed; RFC 4287.
  case atom
  /// A feed; JSON Feed 1.1.
  case jsonfeed
  /// What TimelineJS draws.
  case timelinejs
  /// Linked data in the words of schema.org; JSON-LD 1.1.
  case jsonld
  /// A text to read; RFC 7763.
  case md

  /// The value of `Content-Type`.
  package var mediaType: String {
    switch self {
    case .json, .timelinejs: "application/json"
    case .ndjson: "application/x-ndjson"
    case .csv: "text/csv; charset=utf-8; header=present"
    case .ics: "text/calendar; charset=utf-8"
    case .atom: "application/atom+xml; charset=utf-8"
    case .jsonfeed: "application/feed+json"
    case .jsonld: "application/ld+json"
    case .md: "text/markdown; charset=utf-8; variant=GFM"
    }
  }

  /// The media types that a request may accept it by, without parameters; none where only a suffix
  /// or a parameter tells it from another format.
  package var acceptedTypes: [String] {
    switch self {
    case .json: ["application/json"]
    case .ndjson: ["application/x-ndjson", "application/ndjson", "application/jsonl"]
    case .csv: ["text/csv"]
    case .ics: ["text/calendar"]
    case .atom: ["application/atom+xml"]
    case .jsonfeed: ["application/feed+json"]
    case .timelinejs: []
    case .jsonld: ["application/ld+json"]
    case .md: ["text/markdown"]
    }
  }

  /// Whether the bytes of a list say when the dataset was written, which may differ between copies of it.
  var saysWhenModified: Bool {
    switch self {
    case .ics, .atom, .jsonfeed: true
    case .json, .ndjson, .csv, .timelinejs, .jsonld, .md: false
    }
  }

  /// Whether a list has no end but its last milestone where no limit is asked for.
  var isWhole: Bool {
    switch self {
    case .ndjson, .csv, .ics, .timelinejs, .jsonld: true
    case .json, .atom, .jsonfeed, .md: false
    }
  }
}
