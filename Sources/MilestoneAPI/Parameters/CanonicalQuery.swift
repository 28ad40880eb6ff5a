import HTTP

/// A query put in order: the same question however its keys were ordered or escaped.
struct CanonicalQuery: Equatable, Sendable {
  private let items: [QueryItem]

  /// The items that an endpoint has read, in the order of its declarations; several of one name
  /// by their values.
  init(_ query: [QueryItem], of endpoint: Endpoint) {
    items = endpoint.parameters.flatMap { parameter in
      query.filter { $0.name == parameter.name }.sorted { $0.value < $1.value }
    }
  }

  /// `path` with the query behind it.
  func target(_ path: String) -> String {
    Self.target(path, items)
  }

  /// `path` with the query behind it, at another place of the list.
  func target(_ path: String, offset: Int) -> String {
    let others = items.filter { $0.name != "offset" }
    guard offset > 0 else { return Self.target(path, others) }
    let index = others.firstIndex { ["fields", "shape", "pretty"].contains($0.name) }
    var items = others
    items.insert(QueryItem(name: "offset", value: String(offset)), at: index ?? items.endIndex)
    return Self.target(path, items)
  }

  private static func target(_ path: String, _ items: [QueryItem]) -> String {
    guard !items.isEmpty else { return path }
    let pairs = items.map {
      "\($0.name)=\(PercentEncoding.encode($0.value, allowed: .queryValue))"
    }
    return "\(path)?\(pairs.joined(separator: "&"))"
  }
}
