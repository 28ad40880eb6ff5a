import HTTP
import JSON

/// A query put in order: the same question however its keys were ordered or escaped.
struct CanonicalQuery: Sendable {
  /// The pairs in their order.
  private let items: [ParameterItem]

  /// The pairs as they stand in a URL.
  private let text: [UInt8]

  /// Where in the text those end that stand before the place of `offset`, and where those begin that
  /// stand behind it.
  private let ends: (before: Int, behind: Int)

  /// Whether a place of the list is asked for.
  var hasOffset: Bool { ends.behind > ends.before }

  /// The pairs that an endpoint has read, in the order of its declarations; several of one name
  /// by their values.
  ///
  /// What says in what form and under what name the answer is sent asks for nothing else.
  init(_ read: ReadQuery) {
    var items = read.items
    if !items.allSatisfy(\.isAsking) { items.removeAll { !$0.isAsking } }
    self.init(items: Self.ordered(items), offsetRank: read.endpoint.offsetRank)
  }

  private static func ordered(_ items: [ParameterItem]) -> [ParameterItem] {
    for index in items.indices.dropFirst() where items[index].rank <= items[index - 1].rank {
      return items.sorted(by: precedes)
    }
    return items
  }

  /// By the bytes of their values, so that no two that differ are taken for equal.
  private static func precedes(_ left: ParameterItem, _ right: ParameterItem) -> Bool {
    guard left.rank == right.rank else { return left.rank < right.rank }
    return left.item.value.utf8.lexicographicallyPrecedes(right.item.value.utf8)
  }

  /// A query of pairs in their order, which is cut to pages by the parameter of that rank.
  private init(items: [ParameterItem], offsetRank: Int? = nil) {
    var text: [UInt8] = []
    if !items.isEmpty { text.reserveCapacity(128) }
    let offsetRank = offsetRank ?? .max
    var ends = (before: 0, behind: 0)
    for item in items {
      Self.append(item.item, to: &text)
      if item.rank < offsetRank { ends.before = text.count }
      if item.rank <= offsetRank { ends.behind = text.count }
    }
    self.items = items
    self.text = text
    self.ends = ends
  }

  /// Appends `path`, with the suffix of a format where one is given, and the query behind it.
  func write(_ path: String, as format: Format? = nil, to bytes: inout [UInt8]) {
    bytes.append(path)
    if let format {
      bytes.append(UInt8(ascii: "."))
      bytes.append(format.rawValue)
    }
    if !text.isEmpty {
      bytes.append(UInt8(ascii: "?"))
      bytes.append(contentsOf: text)
    }
  }

  /// Appends `path` with the query behind it, at another place of the list.
  func write(_ path: String, offset: Int, to bytes: inout [UInt8]) {
    bytes.append(path)
    var mark = UInt8(ascii: "?")
    if ends.before > 0 {
      bytes.append(mark)
      bytes.append(contentsOf: text[..<ends.before])
      mark = UInt8(ascii: "&")
    }
    if offset > 0 {
      bytes.append(mark)
      bytes.append("offset=")
      bytes.append(digitsOf: UInt64(offset))
      mark = UInt8(ascii: "&")
    }
    let behind = text[ends.behind...].drop { $0 == UInt8(ascii: "&") }
    if !behind.isEmpty {
      bytes.append(mark)
      bytes.append(contentsOf: behind)
    }
  }

  /// How many bytes `path` has, with the suffix of a format where one is given, and the query behind
  /// it.
  func byteCount(_ path: String, as format: Format? = nil) -> Int {
    let suffix = format.map { $0.rawValue.utf8.count + 1 } ?? 0
    return path.utf8.count + suffix + (text.isEmpty ? 0 : text.count + 1)
  }

  /// The bytes of `path` and of the query behind it.
  func bytes(_ path: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount(path))
    write(path, to: &bytes)
    return bytes
  }

  /// `path` with the query behind it.
  func target(_ path: String) -> String {
    String(decoding: bytes(path), as: UTF8.self)
  }

  /// The query without what says which page is shown and by what it is counted.
  func narrowing() -> CanonicalQuery {
    CanonicalQuery(items: items.filter { !["limit", "offset", "facet"].contains($0.item.name) })
  }

  /// The query without a parameter.
  func removing(_ name: String) -> CanonicalQuery {
    CanonicalQuery(items: items.filter { $0.item.name != name })
  }

  /// The query with that value of a parameter instead of those that it has.
  func replacing(_ name: String, with value: String) -> CanonicalQuery {
    var items = removing(name).items
    items.insert(ParameterItem(name, value), at: removing(name).place(of: name))
    return CanonicalQuery(items: items)
  }

  /// `path` with the query behind it and one more value of a parameter, which is to be put between
  /// the two texts.
  func frame(_ path: String, around name: String) -> (before: String, after: String) {
    let place = place(of: name)
    let before = CanonicalQuery(items: Array(items[..<place])).target(path)
    let after = String(
      decoding: CanonicalQuery(items: Array(items[place...])).text, as: UTF8.self)
    return ("\(before)\(place == 0 ? "?" : "&")\(name)=", after.isEmpty ? "" : "&\(after)")
  }

  /// Where one more value of a parameter belongs.
  private func place(of name: String) -> Int {
    let order = Parameter.ofList.map(\.name)
    let rank = order.firstIndex(of: name) ?? 0
    let index = items.firstIndex { order.firstIndex(of: $0.item.name).map { $0 > rank } ?? true }
    return index ?? items.endIndex
  }

  /// Nothing but that value of a parameter.
  static func only(_ name: String, _ value: String) -> CanonicalQuery {
    CanonicalQuery(items: [ParameterItem(name, value)])
  }

  /// Appends a pair, behind those that are there.
  private static func append(_ item: QueryItem, to text: inout [UInt8]) {
    if !text.isEmpty { text.append(UInt8(ascii: "&")) }
    text.append(item.name)
    text.append(UInt8(ascii: "="))
    PercentEncoding.append(item.value, allowed: .queryValue, to: &text)
  }
}
