import HTTP

/// A query put in order: the same question however its keys were ordered or escaped.
struct CanonicalQuery: Sendable {
  private let items: [QueryItem]

  /// The pairs as they stand in a URL: those before the place of `offset`, that itself, and those
  /// behind it.
  private let pairs: (before: String, offset: String, after: String)

  /// The items that an endpoint has read, in the order of its declarations; several of one name
  /// by their values.
  ///
  /// What says in what form and under what name the answer is sent asks for nothing else.
  init(_ query: [QueryItem], of endpoint: Endpoint) {
    var ranked: [(rank: Int, item: QueryItem)] = []
    for item in query where item.name != "format" && item.name != "download" {
      guard let rank = endpoint.parameters.firstIndex(where: { $0.name == item.name }) else {
        continue
      }
      ranked.append((rank, item))
    }
    ranked.sort { $0.rank != $1.rank ? $0.rank < $1.rank : Self.precedes($0.item, $1.item) }
    self.init(items: ranked.map(\.item))
  }

  /// By the bytes of their values, so that no two that differ are taken for equal.
  private static func precedes(_ left: QueryItem, _ right: QueryItem) -> Bool {
    left.value.utf8.lexicographicallyPrecedes(right.value.utf8)
  }

  private init(items: [QueryItem]) {
    self.items = items
    let isBehind = { (item: QueryItem) in Self.behindOffset.contains(item.name) }
    let place = items.firstIndex { $0.name == "offset" || isBehind($0) } ?? items.endIndex
    let end = items[place...].firstIndex(where: isBehind) ?? items.endIndex
    pairs = (Self.text(items[..<place]), Self.text(items[place..<end]), Self.text(items[end...]))
  }

  /// What is declared behind `offset`.
  private static let behindOffset = Parameter.ofList.drop { $0.name != "offset" }.dropFirst()
    .map(\.name)

  /// `path` with the query behind it.
  func target(_ path: String) -> String {
    Self.target(path, pairs.before, pairs.offset, pairs.after)
  }

  /// `path` with the query behind it, at another place of the list.
  func target(_ path: String, offset: Int) -> String {
    Self.target(path, pairs.before, offset > 0 ? "offset=\(offset)" : "", pairs.after)
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
    let before = Self.target(path, Self.text(items[..<place]))
    let after = Self.text(items[place...])
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

  private static func target(_ path: String, _ pairs: String...) -> String {
    var target = path
    var mark = "?"
    for pair in pairs where !pair.isEmpty {
      target += mark
      target += pair
      mark = "&"
    }
    return target
  }

  private static func text(_ items: ArraySlice<QueryItem>) -> String {
    var text = ""
    for item in items {
      if !text.isEmpty { text += "&" }
      text += item.name
      text += "="
      text += PercentEncoding.encode(item.value, allowed: .queryValue)
    }
    return text
  }
}
