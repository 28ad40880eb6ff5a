import HTTP

/// A target that is taken is what its path and its query say: written anew, it reads the same.
@Sendable func checkTarget(_ bytes: Span<UInt8>) {
  do throws(RequestError) {
    var head = try RequestHead(
      method: "GET".utf8.span, target: bytes, version: "HTTP/1.1".utf8.span,
      limits: RequestLimits())
    head.add(name: "Host".utf8.span, value: "localhost".utf8.span)
    let text = try head.finish().target
    try checkForms(of: text, try RequestTarget(parsing: text))
  } catch {
    checkRefusal(of: error)
  }
}

private func checkForms(of text: String, _ target: RequestTarget) throws(RequestError) {
  precondition(target.rawPath + (target.rawQuery.map { "?\($0)" } ?? "") == text)
  let path = "/" + target.segments.map { PercentEncoding.encode($0) }.joined(separator: "/")
  let items = target.query.map { item in
    [item.name, item.value].map { PercentEncoding.encode($0) }.joined(separator: "=")
  }
  let again = try RequestTarget(parsing: "\(path)?\(items.joined(separator: "&"))")
  precondition(again.segments.elementsEqual(target.segments, by: isIdentical))
  precondition(
    again.query.elementsEqual(target.query) {
      isIdentical($0.name, $1.name) && isIdentical($0.value, $1.value)
    })
}

/// Whether two texts are the same to the byte.
func isIdentical(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
