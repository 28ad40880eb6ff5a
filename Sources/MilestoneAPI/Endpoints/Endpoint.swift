/// One resource as it is offered: its path, its parameters, what it is for.
package struct Endpoint: Sendable {
  /// What it answers with.
  package let resource: Resource

  /// Where it is.
  package let path: PathTemplate

  /// What it is, in a line.
  package let summary: String

  /// The parameters of its query, in the order in which they are documented.
  package let parameters: [Parameter]

  /// How long an answer stays true.
  package let freshness: Freshness

  /// How long an answer stays true.
  package enum Freshness: Sendable {
    /// As long as the dataset is the same.
    case dataset
    /// Until the day in UTC is over.
    case today
    /// No longer than it takes to send it.
    case now
  }

  /// The parameter of that name.
  func parameter(_ name: String) -> Parameter? {
    parameters.first { $0.name == name }
  }

  /// The URL template of RFC 6570 with every parameter, such as `/years{?limit,offset}`.
  package var urlTemplate: String {
    guard !parameters.isEmpty else { return path.description }
    return "\(path){?\(parameters.map(\.name).joined(separator: ","))}"
  }
}
