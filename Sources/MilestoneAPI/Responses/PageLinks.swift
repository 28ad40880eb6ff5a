import HTTP
import JSON

/// The links of one page of a list to itself and to the others.
///
/// A class, as it is large and is handed on several times.
final class PageLinks: Sendable {
  /// The links, one after the other, each once.
  private let bytes: [UInt8]

  /// Where among them each is.
  private let places: Places

  private struct Places {
    var current = 0..<0
    var first = 0..<0
    var previous: Range<Int>?
    var next: Range<Int>?
    var last = 0..<0
  }

  /// The links of a list of `total` elements at `path` that shows `limit` of them from `offset` on.
  init(_ query: CanonicalQuery, path: String, total: Int, offset: Int, limit: Int) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(384)
    var places = Places()
    places.current = bytes.range { query.write(path, to: &$0) }
    let link = { (offset: Int, bytes: inout [UInt8]) in
      offset == 0 && !query.hasOffset
        ? places.current : bytes.range { query.write(path, offset: offset, to: &$0) }
    }
    places.first = link(0, &bytes)
    let end = offset.addingReportingOverflow(limit)
    let hasNext = limit > 0 && !end.overflow && end.partialValue < total
    places.next = hasNext ? link(end.partialValue, &bytes) : nil
    // A page before one past the end is the last that has anything.
    let before = min(offset, total) - limit
    places.previous = offset > 0 && limit > 0 ? link(max(0, before), &bytes) : nil
    places.last = link(
      limit > 0 ? Self.lastOffset(total: total, offset: offset, limit: limit) : 0, &bytes)
    self.bytes = bytes
    self.places = places
  }

  /// The links of a year: the pages are the years.
  init(current: String, first: String, previous: String?, next: String?, last: String) {
    var bytes: [UInt8] = []
    let link = { (text: String, bytes: inout [UInt8]) in
      bytes.range { $0.append(text) }
    }
    places = Places(
      current: link(current, &bytes), first: link(first, &bytes),
      previous: previous.map { link($0, &bytes) }, next: next.map { link($0, &bytes) },
      last: link(last, &bytes))
    self.bytes = bytes
  }

  /// The bytes of the link to this page.
  var currentBytes: ArraySlice<UInt8> { bytes[places.current] }

  /// This page.
  var current: String { text(places.current) }

  /// The first page.
  var first: String { text(places.first) }

  /// The page before this one; nil on the first.
  var previous: String? { places.previous.map(text) }

  /// The page after this one; nil on the last.
  var next: String? { places.next.map(text) }

  /// The last page.
  var last: String { text(places.last) }

  private func text(_ place: Range<Int>) -> String {
    String(decoding: bytes[place], as: UTF8.self)
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
    writer.openObject()
    write(.current, places.current, to: &writer)
    write(.first, places.first, to: &writer)
    write(.previous, places.previous, to: &writer)
    write(.next, places.next, to: &writer)
    write(.last, places.last, to: &writer)
    writer.closeObject()
  }

  /// What stands in a target needs no escape in JSON.
  private func write(_ key: JSONKey, _ place: Range<Int>?, to writer: inout JSONWriter) {
    writer.key(key)
    guard let place else { return writer.null() }
    writer.plainString { $0.append(contentsOf: bytes[place]) }
  }

  /// Whether they are short enough for a field: the heads of the request and of the answer, which have
  /// the target too, have to fit into a connection's memory with them.
  var fitIntoField: Bool {
    let all = [places.first, places.previous, places.next, places.last]
    return all.reduce(0) { $0 + ($1?.count ?? 0) } <= 12_288
  }

  /// Appends the value of the `Link` field; RFC 8288.
  func write(field: inout [UInt8]) {
    write("<", places.first, ">; rel=\"first\"", to: &field)
    if let previous = places.previous { write(", <", previous, ">; rel=\"prev\"", to: &field) }
    if let next = places.next { write(", <", next, ">; rel=\"next\"", to: &field) }
    write(", <", places.last, ">; rel=\"last\"", to: &field)
  }

  private func write(
    _ opening: String, _ place: Range<Int>, _ closing: String, to field: inout [UInt8]
  ) {
    field.append(opening)
    field.append(contentsOf: bytes[place])
    field.append(closing)
  }
}

extension [UInt8] {
  /// Where the bytes are that `append` appends.
  fileprivate mutating func range(of append: (inout [UInt8]) -> Void) -> Range<Int> {
    let start = count
    append(&self)
    return start..<count
  }
}
