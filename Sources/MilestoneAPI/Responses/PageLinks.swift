import HTTP
import JSON

/// The links of one page of a list to itself and to the others.
struct PageLinks: Equatable, Sendable {
  /// This page.
  let current: String

  /// The first page.
  let first: String

  /// The page before this one; nil on the first.
  let previous: String?

  /// The page after this one; nil on the last.
  let next: String?

  /// The last page.
  let last: String

  /// The links of a list of `total` elements that shows `limit` of them from `offset` on.
  init(_ query: CanonicalQuery, path: String, total: Int, offset: Int, limit: Int) {
    current = query.target(path)
    first = query.target(path, offset: 0)
    let end = offset.addingReportingOverflow(limit)
    let hasNext = limit > 0 && !end.overflow && end.partialValue < total
    next = hasNext ? query.target(path, offset: end.partialValue) : nil
    // A page before one past the end is the last that has anything.
    let before = min(offset, total) - limit
    previous = offset > 0 && limit > 0 ? query.target(path, offset: max(0, before)) : nil
    let lastOffset = limit > 0 ? Self.lastOffset(total: total, offset: offset, limit: limit) : 0
    last = query.target(path, offset: lastOffset)
  }

  /// The links of a year: the pages are the years.
  init(current: String, first: String, previous: String?, next: String?, last: String) {
    self.current = current
    self.first = first
    self.previous = previous
    self.next = next
    self.last = last
  }

  /// Pages are counted from this page's offset, so that going next and next ends on the last.
  private static func lastOffset(total: Int, offset: Int, limit: Int) -> Int {
    guard total > 0 else { return 0 }
    let phase = offset < total ? offset % limit : 0
    return total - 1 < phase ? 0 : phase + (total - 1 - phase) / limit * limit
  }

  /// Writes them as the object `links`.
  func write(to writer: inout JSONWriter) {
    writer.key("links")
    writer.object { writer in
      writer.key("self")
      writer.string(current)
      writer.key("first")
      writer.string(first)
      writer.key("prev")
      writer.string(orNull: previous)
      writer.key("next")
      writer.string(orNull: next)
      writer.key("last")
      writer.string(last)
    }
  }

  /// The value of the `Link` field; RFC 8288.
  var field: String {
    var links = ["<\(first)>; rel=\"first\""]
    if let previous { links.append("<\(previous)>; rel=\"prev\"") }
    if let next { links.append("<\(next)>; rel=\"next\"") }
    links.append("<\(last)>; rel=\"last\"")
    return links.joined(separator: ", ")
  }
}
