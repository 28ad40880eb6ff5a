import HTTP
import MilestoneAPI

/// Tells by its path which endpoint a request is for, at the cost of looking at its bytes.
///
/// It counts and never routes: what it takes for no endpoint may still be redirected to one.
struct RouteTable: Sendable {
  /// The templates of the paths, and last the word for a path of none.
  let names: [String]

  /// Their segments; nil for a place to fill.
  private let templates: [[[UInt8]?]]

  /// The table of every endpoint.
  init() {
    let paths = EndpointCatalogue.endpoints.map(\.path.description)
    names = paths + ["none"]
    templates = paths.map { path in
      path.split(separator: "/").map { $0.hasPrefix("{") ? nil : Array($0.utf8) }
    }
  }

  /// The index of the request's endpoint in ``names``.
  ///
  /// - Complexity: O(n) in the length of the path and the number of endpoints.
  func index(of target: String) -> Int {
    let bytes = target.utf8.span
    guard !bytes.isEmpty, bytes[0] == UInt8(ascii: "/") else { return templates.count }
    var ends = InlineArray<4, Int>(repeating: 0)
    var count = 0
    var end = 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "?") {
      guard bytes[end] != UInt8(ascii: "%") else { return decodedIndex(of: target) }
      if bytes[end] == UInt8(ascii: "/") {
        guard count < 3 else { return templates.count }
        ends[count] = end
        count += 1
      }
      end += 1
    }
    if end > 1 {
      ends[count] = end
      count += 1
    }
    let index = index(bytes, ends, count)
    guard index == nil, count > 0, let dot = Self.dot(bytes, before: ends[count - 1]) else {
      return index ?? templates.count
    }
    ends[count - 1] = dot
    return self.index(bytes, ends, count) ?? templates.count
  }

  private func index(_ bytes: Span<UInt8>, _ ends: InlineArray<4, Int>, _ count: Int) -> Int? {
    templates.firstIndex { template in
      guard template.count == count else { return false }
      var start = 1
      for segment in 0..<count {
        guard Self.fits(template[segment], bytes.extracting(start..<ends[segment])) else {
          return false
        }
        start = ends[segment] + 1
      }
      return true
    }
  }

  private static func fits(_ template: [UInt8]?, _ bytes: Span<UInt8>) -> Bool {
    guard let template else { return !bytes.isEmpty }
    guard template.count == bytes.count else { return false }
    for index in bytes.indices where template[index] != bytes[index] { return false }
    return true
  }

  /// Where the suffix of the last segment begins.
  private static func dot(_ bytes: Span<UInt8>, before end: Int) -> Int? {
    var index = end - 1
    while index > 0, bytes[index] != UInt8(ascii: "/") {
      if bytes[index] == UInt8(ascii: ".") { return index }
      index -= 1
    }
    return nil
  }

  /// The index for a path with escapes, which is rare; a slash that is escaped is of its segment.
  private func decodedIndex(of target: String) -> Int {
    guard let segments = try? RequestTarget(parsing: target).segments else {
      return templates.count
    }
    let plain = segments.map { segment in
      String(decoding: segment.utf8.map { "/?%".utf8.contains($0) ? 0x5F : $0 }, as: UTF8.self)
    }
    return index(of: "/" + plain.joined(separator: "/"))
  }
}
