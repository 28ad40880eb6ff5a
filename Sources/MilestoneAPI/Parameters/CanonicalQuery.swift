import HTTP

/// A query put in order: the same question however its keys were ordered or escaped.
struct CanonicalQuery: Sendable {
  private let items: [QueryItem]

  /// The pairs as they stand in a URL: those before the place of `offset`, that itself, and those
  /// behind it.
  private let pairs: (before: [UInt8], offset: [UInt8], after: [UInt8])

  /// The pairs that an endpoint has read, in the order of its declarations; several of one name
  /// by their values.
  ///
  /// What says in what form and under what name the answer is sent asks for nothing else.
  init(_ read: [ParameterItem]) {
    var order = Array(read.indices)
    order.sort { Self.precedes(read[$0], read[$1]) }
    var items: [QueryItem] = []
    items.reserveCapacity(read.count)
    for index in order where read[index].parameter.isAsking { items.append(read[index].item) }
    self.init(items: items)
  }

  /// By the bytes of their values, so that no two that differ are taken for equal.
  private static func precedes(_ left: ParameterItem, _ right: ParameterItem) -> Bool {
    guard left.rank == right.rank else { return left.rank < right.rank }
    return left.item.value.utf8.lexicographicallyPrecedes(right.item.value.utf8)
  }

  private init(items: [QueryItem]) {
    self.items = items
    let end = items.firstIndex { Self.behindOffset.contains($0.name) } ?? items.count
    let place = end > 0 && items[end - 1].name == "offset" ? end - 1 : end
    pairs = (Self.text(items[..<place]), Self.text(items[place..<end]), Self.text(items[end...]))
  }

  /// What is declared behind `offset`.
  private static let behindOffset = Parameter.ofList.drop { $0.name != "offset" }.dropFirst()
    .map(\.name)

  /// Whether a place of the list is asked for.
  var hasOffset: Bool { !pairs.offset.isEmpty }

  /// `path`, with the suffix of a format where one is given, and the query behind it.
  func target(_ path: String, as format: Format? = nil) -> String {
    Self.target(path, as: format, pairs.before, pairs.offset, pairs.after)
  }

  /// `path` with the query behind it, at another place of the list.
  func target(_ path: String, offset: Int) -> String {
    var pair: [UInt8] = []
    if offset > 0 {
      pair.append(contentsOf: "offset=".utf8)
      pair.append(contentsOf: String(offset).utf8)
    }
    return Self.target(path, pairs.before, pair, pairs.after)
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
    let before = Self.target(path, Self.text(items[..<place]), [], [])
    let after = String(decoding: Self.text(items[place...]), as: UTF8.self)
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

  private static func target(
    _ path: String, as format: Format? = nil, _ before: [UInt8], _ offset: [UInt8],
    _ after: [UInt8]
  ) -> String {
    var target: [UInt8] = []
    target.reserveCapacity(path.utf8.count + before.count + offset.count + after.count + 16)
    target.append(contentsOf: path.utf8)
    if let format {
      target.append(UInt8(ascii: "."))
      target.append(contentsOf: format.rawValue.utf8)
    }
    append(before, "?", to: &target)
    append(offset, before.isEmpty ? "?" : "&", to: &target)
    append(after, before.isEmpty && offset.isEmpty ? "?" : "&", to: &target)
    return String(decoding: target, as: UTF8.self)
  }

  /// Appends pairs with a mark before them, where there are any.
  private static func append(
    _ pairs: [UInt8], _ mark: Unicode.Scalar, to target: inout [UInt8]
  ) {
    guard !pairs.isEmpty else { return }
    target.append(UInt8(ascii: mark))
    target.append(contentsOf: pairs)
  }

  private static func text(_ items: ArraySlice<QueryItem>) -> [UInt8] {
    guard !items.isEmpty else { return [] }
    var text: [UInt8] = []
    text.reserveCapacity(128)
    for item in items {
      if !text.isEmpty { text.append(UInt8(ascii: "&")) }
      text.append(contentsOf: item.name.utf8)
      text.append(UInt8(ascii: "="))
      PercentEncoding.append(item.value, allowed: .queryValue, to: &text)
    }
    return text
  }
}
