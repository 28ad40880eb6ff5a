/// One resource as it is offered: its path, its parameters, what it is for.
///
/// A class, as it is large and every request is handed one.
package final class Endpoint: Sendable {
  /// What it answers with.
  package let resource: Resource

  /// Where it is.
  package let path: PathTemplate

  /// What it is, in a line.
  package let summary: String

  /// The parameters of its query, in the order in which they are documented.
  package let parameters: [Parameter]

  /// In what forms it can be had.
  package let forms: Forms

  /// How long an answer stays true.
  package let freshness: Freshness

  /// The places in ``parameters`` of those that must stand.
  let requiredRanks: [Int]

  /// The place in ``parameters`` of the one that says where a page of a list begins; nil where it has
  /// no pages.
  let offsetRank: Int?

  /// The names of ``parameters``.
  let parameterNames: [String]

  init(
    resource: Resource, path: PathTemplate, summary: String, parameters: [Parameter], forms: Forms,
    freshness: Freshness
  ) {
    self.resource = resource
    self.path = path
    self.summary = summary
    self.parameters = parameters
    self.forms = forms
    self.freshness = freshness
    requiredRanks = parameters.indices.filter { parameters[$0].isRequired }
    parameterNames = parameters.map(\.name)
    offsetRank = parameterNames.firstIndex(of: "offset")
  }

  /// In what forms a resource can be had.
  package enum Forms: Equatable, Sendable {
    /// One of these, the first where a request does not say.
    case formats([Format])
    /// As it is, of this media type.
    case only(String)

    /// What a list of milestones can be had as.
    static let ofList = formats(Format.allCases)
    /// What a milestone can be had as.
    static let ofMilestone = formats([.json, .ndjson, .csv, .ics, .timelinejs, .jsonld, .md])
    /// What a list of anything else can be had as.
    static let ofCollection = formats([.json, .ndjson, .csv])
    /// What a description of the history can be had as.
    static let ofDescription = formats([.json, .jsonld])
    /// What has no other form than JSON.
    static let json = formats([.json])
    /// A page for people.
    static let page = only("text/html; charset=utf-8")
    /// A line of text.
    static let text = only("text/plain; charset=utf-8")
  }

  /// How long an answer stays true.
  package enum Freshness: Sendable {
    /// As long as the dataset is the same.
    case dataset
    /// Until the day in UTC is over.
    case today
    /// No longer than it takes to send it.
    case now
  }

  /// The place in ``parameters`` of the one of that name.
  func rank(of name: String) -> Int? {
    let length = name.utf8.count
    return parameterNames.firstIndex { $0.utf8.count == length && $0 == name }
  }

  /// The formats that it can be had in.
  package var formats: [Format] {
    if case .formats(let formats) = forms { formats } else { [] }
  }

  /// The media type where a request does not say.
  var mediaType: String {
    switch forms {
    case .only(let type): type
    case .formats(let formats): formats.first?.mediaType ?? ""
    }
  }

  /// The URL template of RFC 6570 with every parameter, such as `/years{?limit,offset}`.
  package var urlTemplate: String {
    guard !parameters.isEmpty else { return path.description }
    return "\(path){?\(parameterNames.joined(separator: ","))}"
  }
}
