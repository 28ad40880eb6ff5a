import HTTP
import JSON
import Milestones

/// The description of the API that machines read, made from the catalogue of endpoints.
///
/// Follows OpenAPI 3.1. The examples are answers about the very history that is served.
struct OpenAPIDocument: Sendable {
  /// What is served.
  let snapshot: Snapshot

  /// What the keeper chose.
  let options: APIOptions

  /// The document.
  var tree: JSONTree {
    JSONTree.object([("openapi", "3.1.1"), ("info", info)]).adding(servers).adding([
      "paths": .object(EndpointCatalogue.endpoints.map { ($0.path.description, path($0)) }),
      "components": [
        "schemas": .object(AnswerSchemas.all(prefix: "#/components/schemas/"))
      ],
    ])
  }

  /// Where the paths are, if that is known: else at the server that the document is from.
  ///
  /// A path is put behind the URL as it is, so that has no slash at its end.
  private var servers: JSONTree {
    options.site.baseURL.map { ["servers": [["url": .string($0)]]] } ?? [:]
  }

  private var info: JSONTree {
    [
      "title": .string(
        snapshot.store.dataset.title.isEmpty
          ? "milestoned" : snapshot.store.dataset.title),
      "summary": "The history of a project, by plain GET.",
      "description": .string(Self.promise),
      "license": ["name": "Apache License 2.0", "identifier": "Apache-2.0"],
      "version": .string(options.version),
    ]
  }

  private static let promise =
    "Every date keeps the source's words and says what it means for certain and what it may "
    + "mean. Unknown parameters are errors that name the right one. Fields and parameters are "
    + "only added, identifiers and URLs stay, nothing is dropped."

  private func path(_ endpoint: Endpoint) -> JSONTree {
    let places = endpoint.path.variables.map { place(named: $0) }
    let operation: JSONTree = [
      "operationId": .string(endpoint.resource.rawValue),
      "summary": .string(endpoint.summary),
      "parameters": .array(places + endpoint.parameters.map(\.described)),
      "responses": .object(responses(endpoint)),
    ]
    return ["get": operation]
  }

  private func place(named name: String) -> JSONTree {
    let example = ExampleNames(store: snapshot.store)[name]
    return [
      "name": .string(name), "in": "path", "required": true,
      "description": .string(Self.meaning(ofPlace: name)),
      "schema": ["type": "string", "minLength": 1], "example": .string(example),
    ]
  }

  private static func meaning(ofPlace name: String) -> String {
    switch name {
    case "id": "The identifier of a milestone."
    case "year": "A year of at least four digits; -0043 is 44 BC."
    case "month": "A month, from 01 to 12."
    case "day": "A day of the month, from 01 to 31."
    default: "The last segment of a problem's type."
    }
  }

  private func responses(_ endpoint: Endpoint) -> [(name: String, value: JSONTree)] {
    let refusals: [(String, String)] = [
      ("400", "The query or the request has faults."), ("404", "There is no such thing."),
      ("406", "There is no form that is accepted."),
      ("503", "The history is being loaded, or the server is stopping."),
    ]
    let success: JSONTree = [
      "description": .string(endpoint.summary), "headers": Self.headers,
      "content": .object(content(endpoint)),
    ]
    return [("200", success)]
      + (refusals + [("default", "Any other refusal.")]).map { ($0, Self.problem($1)) }
  }

  private static func problem(_ description: String) -> JSONTree {
    [
      "description": .string(description),
      "content": [
        "application/problem+json": ["schema": ["$ref": "#/components/schemas/Problem"]]
      ],
    ]
  }

  private static var headers: JSONTree {
    let header = { (text: String) -> JSONTree in
      ["description": .string(text), "schema": ["type": "string"]]
    }
    return [
      "ETag": header("The tag of this very form, for If-None-Match."),
      "Link": header("The way to the other pages, where there are any."),
      "X-Total-Count": header("How many there are on all pages, of a list."),
    ]
  }
}

/// What answers look like.
extension OpenAPIDocument {
  private func content(_ endpoint: Endpoint) -> [(name: String, value: JSONTree)] {
    guard case .formats(let formats) = endpoint.forms else {
      return [(Self.bareType(endpoint.mediaType), Self.described(endpoint))]
    }
    return formats.filter { $0 != .timelinejs }.map { format in
      (
        Self.bareType(format.mediaType),
        Self.schema(endpoint, format).adding(example(endpoint, format))
      )
    }
  }

  private static func described(_ endpoint: Endpoint) -> JSONTree {
    ["schema": ResourceSchemas.schema(of: endpoint.resource) ?? ["type": "string"]]
  }

  private static func schema(_ endpoint: Endpoint, _ format: Format) -> JSONTree {
    switch format {
    case .json: described(endpoint)
    case .jsonfeed, .jsonld: ["schema": ["type": "object"]]
    case .ndjson, .csv, .ics, .atom, .md, .timelinejs: ["schema": ["type": "string"]]
    }
  }

  private static func bareType(_ mediaType: String) -> String {
    String(mediaType.prefix { $0 != ";" })
  }

  /// A short answer in that format.
  private func example(_ endpoint: Endpoint, _ format: Format) -> JSONTree {
    let names = ExampleNames(store: snapshot.store)
    var query = endpoint.parameters.filter(\.isRequired).map {
      QueryItem(name: $0.name, value: $0.example)
    }
    if endpoint.rank(of: "limit") != nil { query.append(QueryItem(name: "limit", value: "1")) }
    let answer = Answering.bytes(
      of: endpoint, endpoint.path.variables.map { names[$0] }, query, format, snapshot, options)
    guard let answer else { return [:] }
    switch format {
    case .json, .jsonfeed, .jsonld: return ["example": .text(answer)]
    default: return ["example": .string(String(decoding: answer, as: UTF8.self))]
    }
  }
}
