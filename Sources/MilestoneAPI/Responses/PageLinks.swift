import HTTP
import JSON

/// The links of one page of a list to itself and to the others.
///
/// A class, as it is large and is handed on several times.
final class PageLinks: Sendable {
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

  /// The links of a list of `total` elements that shows `limit` of them from `offset` on, and is
  /// itself at `current`, which is the query at `path`.
  init(
    _ query: CanonicalQuery, current: String, path: String, total: Int, offset: Int, limit: Int
  ) {
    let link = { offset in
      offset == 0 && !query.hasOffset ? current : query.target(path, offset: offset)
    }
    self.current = current
    first = link(0)
    let end = offset.addingReportingOverflow(limit)
    let hasNext = limit > 0 && !end.overflow && end.partialValue < total
    next = hasNext ? link(end.partialValue) : nil
    // A page before one past the end is the last that has anything.
    let before = min(offset, total) - limit
    previous = offset > 0 && limit > 0 ? link(max(0, before)) : nil
    last = link(limit > 0 ? Self.lastOffset(total: total, offset: offset, limit: limit) : 0)
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
    writer.key(.links)
    writer.object { writer in
      writer.key(.current)
      writer.string(current)
      writer.key(.first)
      writer.string(first)
      writer.key(.previous)
      writer.string(orNull: previous)
      writer.key(.next)
      writer.string(orNull: next)
      writer.key(.last)
      writer.string(last)
    }
  }

  /// Appends the value of the `Link` field; RFC 8288.
  func write(field bytes: inout [UInt8]) {
    Self.write(first, "first", to: &bytes)
    if let previous { Self.write(previous, "prev", to: &bytes) }
    if let next { Self.write(next, "next", to: &bytes) }
    Self.write(last, "last", to: &bytes)
  }

  private static func write(_ link: String, _ relation: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: (relation == "first" ? "<" : ", <").utf8)
    bytes.append(contentsOf: link.utf8)
    bytes.append(contentsOf: ">; rel=\"".utf8)
    bytes.append(contentsOf: relation.utf8)
    bytes.append(UInt8(ascii: "\""))
  }
}
