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
    let path = text[..<(mark ?? text.endIndex)]
    rawPath = String(path)
    rawQuery = mark.map { String(text[text.utf8.index(after: $0)...]) }

    var segments: [String] = []
    if path != "/" {
      for segment in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
        segments.append(try PercentEncoding.decode(segment, plusIsSpace: false))
      }
    }
    self.segments = segments
    query = try Self.items(of: rawQuery ?? "")
  }

  private static func items(of query: String) throws(RequestError) -> [QueryItem] {
    var items: [QueryItem] = []
    for pair in query.split(separator: "&") {
      let equals = pair.utf8.firstIndex(of: UInt8(ascii: "="))
      let name = pair[..<(equals ?? pair.endIndex)]
      let value = equals.map { pair[pair.utf8.index(after: $0)...] } ?? ""
      items.append(
        QueryItem(
          name: try PercentEncoding.decode(name, plusIsSpace: true),
          value: try PercentEncoding.decode(value, plusIsSpace: true)))
    }
    return items
  }
}
