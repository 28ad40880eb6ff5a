import HTTP
import HTTPTypes
import Milestones
import Mustache

/// The reference of the API as a page for people, made from the catalogue of endpoints.
struct ReferencePage: Sendable {
  /// What is served.
  let snapshot: Snapshot

  /// What the keeper chose.
  let options: APIOptions

  /// The page as HTML.
  var bytes: [UInt8] {
    let title = snapshot.store.dataset.title
    return Page.render(
      Self.template,
      [
        "language": "en", "title": title.isEmpty ? "milestoned" : title,
        "version": options.version, "endpoints": EndpointCatalogue.endpoints.map(described),
        "formats": Format.allCases.map { ["name": $0.rawValue, "type": $0.mediaType] },
        "problems": ProblemType.allCases.map {
          ["path": $0.path, "status": String($0.status.code), "title": $0.title]
        },
      ])
  }

  private func described(_ endpoint: Endpoint) -> [String: Any] {
    let names = ExampleNames(store: snapshot.store)
    let example = endpoint.path.variables.reduce(endpoint.path.description) {
      $0.replacing("{\($1)}", with: names[$1])
    }
    let required = endpoint.parameters.filter(\.isRequired).map {
      "\($0.name)=\(PercentEncoding.encode($0.example, allowed: .queryValue))"
    }
    return [
      "id": endpoint.resource.rawValue, "path": endpoint.path.description,
      "summary": endpoint.summary,
      "example": required.isEmpty ? example : "\(example)?\(required.joined(separator: "&"))",
      "formats": endpoint.formats.map(\.rawValue).joined(separator: ", "),
      "hasFormats": endpoint.formats.count > 1, "hasParameters": !endpoint.parameters.isEmpty,
      "parameters": endpoint.parameters.map(Self.described),
    ]
  }

  private static func described(_ parameter: Parameter) -> [String: Any] {
    [
      "name": parameter.name, "meaning": parameter.sentence,
      "values": values(of: parameter.form), "default": parameter.defaultValue ?? "",
      "example": parameter.example,
    ]
  }

  private static func values(of form: Parameter.Form) -> String {
    switch form {
    case .integer(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .integers(let range): "\(range.lowerBound) to \(range.upperBound), several with commas"
    case .choice(let words): words.joined(separator: ", ")
    case .choices(let words): "some of \(words.joined(separator: ", ")), with commas"
    case .years: "years and ranges, with commas"
    case .date: "a date in EDTF"
    case .dayOfYear: "a month and a day"
    case .words: "words, phrases, beginnings, exclusions"
    case .names: "names with commas; a comma in a name after a backslash"
    case .fields: "fields of a milestone with commas"
    case .text: "text"
    }
  }

  private static let template = """
    <h1>{{title}}</h1>
    <p>The reference of this server's API, version {{version}}. For machines:
    <a href="/openapi.json">openapi.json</a>, <a href="/schemas/dataset.json">the schema of a
    dataset</a>, <a href="/schemas/milestone.json">of a milestone</a>.</p>
    <h2>Resources</h2>
    <ul>
    {{#endpoints}}
    <li><a href="#{{id}}"><code>{{path}}</code></a> {{summary}}</li>
    {{/endpoints}}
    </ul>
    <h2 id="formats">Formats</h2>
    <p>By a suffix of the path (<code>/milestones.csv</code>), by the parameter
    <code>format</code>, or by the field <code>Accept</code>.</p>
    <table><thead><tr><th>name</th><th>media type</th></tr></thead><tbody>
    {{#formats}}
    <tr><td><code>{{name}}</code></td><td><code>{{type}}</code></td></tr>
    {{/formats}}
    </tbody></table>
    {{#endpoints}}
    <section id="{{id}}">
    <h2><code>{{path}}</code></h2>
    <p>{{summary}}. <a href="{{example}}"><code>{{example}}</code></a></p>
    {{#hasFormats}}
    <p>Formats: {{formats}}.</p>
    {{/hasFormats}}
    {{#hasParameters}}
    <table><thead><tr><th>parameter</th><th>meaning</th><th>values</th><th>default</th>\
    <th>example</th></tr></thead><tbody>
    {{#parameters}}
    <tr><td><code>{{name}}</code></td><td>{{meaning}}</td><td>{{values}}</td>\
    <td>{{default}}</td><td><code>{{example}}</code></td></tr>
    {{/parameters}}
    </tbody></table>
    {{/hasParameters}}
    </section>
    {{/endpoints}}
    <h2 id="problems">Problems</h2>
    <ul>
    {{#problems}}
    <li>{{status}} <a href="{{path}}">{{title}}</a></li>
    {{/problems}}
    </ul>
    """
}
