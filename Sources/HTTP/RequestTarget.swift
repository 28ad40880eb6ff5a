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

  /// The path as it was sent, escapes and all.
  package let rawPath: String

  /// The query as it was sent, without its question mark; nil where there is none.
  package let rawQuery: String?

  /// Reads an origin-form target such as `/milestones?year=2006`.
  ///
  /// The bytes must be visible ASCII that begins with `/`, as ``RequestHead`` has checked.
  ///
  /// - Complexity: O(n) in the length of `text`.
  package init(parsing text: String) throws(RequestError) {
    let bytes = text.utf8
    let mark = bytes.firstIndex(of: UInt8(ascii: "?"))
    let path = bytes[..<(mark ?? bytes.endIndex)]
    let query = mark.map { bytes[bytes.index(after: $0)...] }
    rawPath = String(Substring(path))
    rawQuery = query.map { String(Substring($0)) }
    var segments: [String] = []
    if path.count > 1 {
      for segment in path.dropFirst().split(
        separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      {
        segments.append(try PercentEncoding.decode(segment, plusIsSpace: false))
      }
    }
    self.segments = segments
    self.query = try query.map(Self.items) ?? []
  }

  private static func items(of query: Substring.UTF8View) throws(RequestError) -> [QueryItem] {
    var items: [QueryItem] = []
    for pair in query.split(separator: UInt8(ascii: "&")) {
      let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      items.append(
        QueryItem(
          name: try PercentEncoding.decode(pair[..<equals], plusIsSpace: true),
          value: try PercentEncoding.decode(pair[equals...].dropFirst(), plusIsSpace: true)))
    }
    return items
  }
}
