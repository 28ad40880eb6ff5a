import Milestones

/// Where a path leads: an endpoint, what stands at the places of its path, and the format that its
/// suffix names.
struct Route: Sendable {
  /// The endpoint.
  let endpoint: Endpoint

  /// What stands at the places of its path, a suffix left out.
  let names: [String]

  /// The format that a suffix names.
  let suffix: Format?

  /// The route of a path of these segments.
  ///
  /// The last segment may end in a format's name after a dot, unless it is as a whole what
  /// `isName` knows: a milestone's identifier may end in `.csv` too.
  ///
  /// - Throws: ``APIError/noSuchResource(nearest:)``, ``APIError/noSuchFormat(_:available:)``.
  init(_ segments: [String], isName: (Resource, String) -> Bool) throws(APIError) {
    if let (endpoint, names) = Self.match(segments) {
      let suffixed = Self.cut(segments.last ?? "", endpoint)
      guard let (name, format) = suffixed, let last = names.last, !isName(endpoint.resource, last)
      else {
        self.init(endpoint: endpoint, names: names, suffix: nil)
        return
      }
      self.init(endpoint: endpoint, names: names.dropLast() + [name], suffix: format)
      return
    }
    guard let (name, suffix) = segments.last.flatMap(Self.split),
      let (endpoint, names) = Self.match(segments.dropLast() + [name])
    else { throw .noSuchResource(nearest: NearestEndpoint.nearest(to: segments)) }
    guard let format = Format(rawValue: suffix), endpoint.formats.contains(format) else {
      throw .noSuchFormat(suffix, available: endpoint.formats)
    }
    self.init(endpoint: endpoint, names: names, suffix: format)
  }

  private init(endpoint: Endpoint, names: [String], suffix: Format?) {
    self.endpoint = endpoint
    self.names = names
    self.suffix = suffix
  }

  private static func match(_ segments: [String]) -> (Endpoint, [String])? {
    for endpoint in EndpointCatalogue.endpoints {
      if let names = endpoint.path.match(segments) { return (endpoint, names) }
    }
    return nil
  }

  /// A segment without its suffix, where it ends in one of the endpoint's formats.
  private static func cut(_ segment: String, _ endpoint: Endpoint) -> (String, Format)? {
    guard let (name, suffix) = split(segment), let format = Format(rawValue: suffix),
      endpoint.formats.contains(format)
    else { return nil }
    return (name, format)
  }

  /// What stands before and behind the last dot of a segment, where that is not its first byte.
  private static func split(_ segment: String) -> (name: String, suffix: String)? {
    // By bytes, which is less to run than a search from behind in the string's view.
    let bytes = segment.utf8.span
    var dot = bytes.count - 1
    while dot > 0, bytes[dot] != UInt8(ascii: ".") { dot -= 1 }
    guard dot > 0 else { return nil }
    return (
      String(Substring(segment.utf8.prefix(dot))),
      String(Substring(segment.utf8.dropFirst(dot + 1)))
    )
  }
}
