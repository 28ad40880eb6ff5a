/// The path and the query of a request, decoded.
///
/// Escapes are decoded once and strictly: `%2F` stays inside its segment, an escape that is cut
/// short, a NUL and bytes that are not UTF-8 are errors. `+` is a space in the query only.
///
/// Follows RFC 9112 section 3.2.1 (origin-form) and RFC 3986 section 2.1.
package struct RequestTarget: Equatable, Sendable {
  /// The segments of the path; `/` has none, `/years/` ends in an empty one.
  package let segments: [String]

  /// The query's names and values in the order they were sent, empty ones between `&` left out.
  package let query: [QueryItem]

  private let text: String
  private let pathCount: Int

  /// Reads an origin-form target such as `/milestones?year=2006`.
  ///
  /// The bytes must be visible ASCII that begins with `/`, as ``RequestHead`` has checked.
  ///
  /// - Complexity: O(n) in the length of `text`.
  package init(parsing text: String) throws(RequestError) {
    let bytes = text.utf8.span
    let pathCount = Self.end(bytes, from: 0, UInt8(ascii: "?"))
    segments = try Self.segments(of: bytes.extracting(first: pathCount))
    query = try Self.items(of: bytes.extracting(min(pathCount + 1, bytes.count)...))
    self.text = text
    self.pathCount = pathCount
  }

  /// The path as it was sent, escapes and all.
  package var rawPath: String { String(text.utf8.prefix(pathCount)) ?? text }

  /// The query as it was sent, without its question mark; nil where there is none.
  package var rawQuery: String? {
    pathCount < text.utf8.count ? String(text.utf8.dropFirst(pathCount + 1)) : nil
  }

  private static func segments(of path: Span<UInt8>) throws(RequestError) -> [String] {
    var segments: [String] = []
    var start = 1
    while start <= path.count, path.count > 1 {
      let end = end(path, from: start, UInt8(ascii: "/"))
      segments.append(
        try PercentEncoding.decode(path.extracting(start..<end), plusIsSpace: false))
      start = end + 1
    }
    return segments
  }

  private static func items(of query: Span<UInt8>) throws(RequestError) -> [QueryItem] {
    var items: [QueryItem] = []
    items.reserveCapacity(query.isEmpty ? 0 : 4)
    var start = 0
    while start < query.count {
      let end = end(query, from: start, UInt8(ascii: "&"))
      if end > start { items.append(try item(query.extracting(start..<end))) }
      start = end + 1
    }
    return items
  }

  private static func item(_ pair: Span<UInt8>) throws(RequestError) -> QueryItem {
    let equals = end(pair, from: 0, UInt8(ascii: "="))
    let value = pair.extracting(min(equals + 1, pair.count)...)
    return QueryItem(
      name: try PercentEncoding.decode(pair.extracting(first: equals), plusIsSpace: true),
      value: try PercentEncoding.decode(value, plusIsSpace: true))
  }

  /// Where `separator` stands from `start` on, or the end.
  private static func end(_ bytes: Span<UInt8>, from start: Int, _ separator: UInt8) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != separator { index += 1 }
    return index
  }
}
