import HTTP

/// A query put in order: the same question however its keys were ordered or escaped.
struct CanonicalQuery: Equatable, Sendable {
  private let items: [QueryItem]

  /// The items that an endpoint has read, in the order of its declarations; several of one name
  /// by their values.
  ///
  /// What says in what form and under what name the answer is sent asks for nothing else.
  init(_ query: [QueryItem], of endpoint: Endpoint) {
    let asking = endpoint.parameters.filter { !["format", "download"].contains($0.name) }
    items = asking.flatMap { parameter in
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
    let index = others.firstIndex {
      ["fields", "facet", "shape", "csv", "pretty"].contains($0.name)
    }
    var items = others
    items.insert(QueryItem(name: "offset", value: String(offset)), at: index ?? items.endIndex)
    return Self.target(path, items)
  }

  /// The query without what says which page is shown and by what it is counted.
  func narrowing() -> CanonicalQuery {
    CanonicalQuery(items: items.filter { !["limit", "offset", "facet"].contains($0.name) })
  }

  /// The query without a parameter.
  func removing(_ name: String) -> CanonicalQuery {
    CanonicalQuery(items: items.filter { $0.name != name })
  }

  /// The query with that value of a parameter instead of those that it has.
  func replacing(_ name: String, with value: String) -> CanonicalQuery {
    var items = removing(name).items
    items.insert(QueryItem(name: name, value: value), at: removing(name).place(of: name))
    return CanonicalQuery(items: items)
  }

  /// `path` with the query behind it and one more value of a parameter, which is to be put between
  /// the two texts.
  func frame(_ path: String, around name: String) -> (before: String, after: String) {
    let place = place(of: name)
    let before = Self.target(path, Array(items[..<place]))
    let after = Self.target("", Array(items[place...])).dropFirst()
    return ("\(before)\(place == 0 ? "?" : "&")\(name)=", after.isEmpty ? "" : "&\(after)")
  }

  /// Where one more value of a parameter belongs.
  private func place(of name: String) -> Int {
    let order = Parameter.ofList.map(\.name)
    let rank = order.firstIndex(of: name) ?? 0
    let index = items.firstIndex { order.firstIndex(of: $0.name).map { $0 > rank } ?? true }
    return index ?? items.endIndex
  }

  /// Nothing but that value of a parameter.
  static func only(_ name: String, _ value: String) -> CanonicalQuery {
    CanonicalQuery(items: [QueryItem(name: name, value: value)])
  }

  private init(items: [QueryItem]) {
    self.items = items
  }

  private static func target(_ path: String, _ items: [QueryItem]) -> String {
    guard !items.isEmpty else { return path }
    let pairs = items.map {
      "\($0.name)=\(PercentEncoding.encode($0.value, allowed: .queryValue))"
    }
    return "\(path)?\(pairs.joined(separator: "&"))"
  }
}
