import HTTP

/// The head of a request as a browser sends it.
enum RequestHeads {
  private static let fields = [
    ("Host", "history.example.org"),
    ("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"),
    ("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
    ("Accept-Language", "en-GB,en;q=0.5"), ("Accept-Encoding", "gzip, deflate, br, zstd"),
    ("Connection", "keep-alive"), ("If-None-Match", "\"0123456789abcdef0123456789abcdef-br\""),
    ("Cache-Control", "max-age=0"),
  ]

  /// Checks the head, and keeps what an answer needs of it.
  static func work() -> (Int) throws -> Int {
    let fields = fields.map { (name: Array($0.utf8), value: Array($1.utf8)) }
    let (method, version) = (Array("GET".utf8), Array("HTTP/1.1".utf8))
    let target = Array("/milestones?year=2006&tag=openvz".utf8)
    let limits = RequestLimits()
    return { _ in
      var head = try RequestHead(
        method: method.span, target: target.span, version: version.span, limits: limits)
      for field in fields { head.add(name: field.name.span, value: field.value.span) }
      return try head.finish().fields.count
    }
  }
}
