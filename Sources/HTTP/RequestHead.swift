import HTTPTypes

/// Checks the head of a request as its parts come in, and keeps what an answer needs.
///
/// It is strict where a lenient reading could differ from that of a proxy in front (framing, Host,
/// controls, escapes of the line structure) and takes no body: every fault is found before anything
/// is answered, so that nothing that follows a doubtful head is ever read as another request.
///
/// Follows RFC 9110 and RFC 9112 sections 3, 5 and 6.
package struct RequestHead: ~Copyable {
  private let limits: RequestLimits
  private let method: HTTPRequest.Method?
  private let methodName: String
  private let target: String
  private let isHTTP11: Bool
  private var kept: HTTPFields = [:]
  private var fieldCount = 0
  private var fieldBytes = 0
  private var hosts = 0
  private var lengths = 0
  private var codings = 0
  private var hasBody = false
  private var isForeignHost = false
  private var fault: RequestError?

  /// Begins with the request line.
  ///
  /// - Throws: what is wrong with the version or the target, in this order.
  /// - Complexity: O(n) in the length of the line.
  package init(
    method: Span<UInt8>, target: Span<UInt8>, version: Span<UInt8>, limits: RequestLimits
  ) throws(RequestError) {
    let isHTTP11 = try Self.isHTTP11(version)
    let known = Self.method(method)
    let form = try Self.originForm(of: target, method: known, limits: limits)
    self.limits = limits
    self.target = form
    self.method = known
    methodName = known == nil ? String(headText: method) : ""
    self.isHTTP11 = isHTTP11
  }

  /// Takes one field as it stands in the head; a fault is kept for ``finish()``.
  package mutating func add(name: Span<UInt8>, value: Span<UInt8>) {
    fieldCount += 1
    fieldBytes += name.count + value.count
    guard fault == nil else { return }
    guard FieldSyntax.isToken(name) else { return fault = .malformedFieldName }
    guard FieldSyntax.isFieldValue(value) else { return fault = .malformedFieldValue }
    let value = value.extracting(FieldSyntax.withoutBlanks(value))
    switch name.count {
    case 4 where FieldSyntax.equal(name, "host"): addHost(value)
    case 14 where FieldSyntax.equal(name, "content-length"): addLength(value)
    case 17 where FieldSyntax.equal(name, "transfer-encoding"): addCoding(value)
    case 6 where FieldSyntax.equal(name, "expect"):
      if !FieldSyntax.equal(value, "100-continue") { fault = .unmetExpectation }
    default: keep(name, value)
    }
  }

  /// The request, if its head is one that may be answered.
  ///
  /// - Throws: the first fault that was found.
  package consuming func finish() throws(RequestError) -> Request {
    guard fieldCount <= limits.fields else { throw .tooManyFields(limit: limits.fields) }
    guard fieldBytes <= limits.fieldBytes else { throw .fieldsTooLarge(limit: limits.fieldBytes) }
    if let fault { throw fault }
    guard hosts > 0 || !isHTTP11 else { throw .missingHost }
    guard hosts <= 1 else { throw .repeatedHost }
    guard lengths + codings <= 1, codings == 0 || isHTTP11 else { throw .conflictingLength }
    guard let method else { throw .methodNotAllowed(methodName) }
    guard codings == 0 else { throw .bodyWithoutLength }
    guard !hasBody else { throw .bodyNotTaken }
    guard !isForeignHost else { throw .foreignHost }
    return Request(method: method, target: target, fields: kept)
  }

  private mutating func addHost(_ value: Span<UInt8>) {
    hosts += 1
    guard let length = FieldSyntax.hostLength(value) else { return fault = .malformedHost }
    isForeignHost = !limits.answer(for: value.extracting(first: length))
  }

  private mutating func addLength(_ value: Span<UInt8>) {
    lengths += 1
    guard !value.isEmpty, FieldSyntax.all(value, { (0x30...0x39).contains($0) }) else {
      return fault = .malformedLength
    }
    hasBody = !FieldSyntax.all(value) { $0 == 0x30 }
  }

  private mutating func addCoding(_ value: Span<UInt8>) {
    codings += 1
    if !FieldSyntax.equal(value, "chunked") { fault = .unsupportedTransferCoding }
  }

  private mutating func keep(_ name: Span<UInt8>, _ value: Span<UInt8>) {
    guard
      let known = Request.fieldsRead.first(where: {
        $0.canonicalName.utf8.count == name.count && FieldSyntax.equal(name, $0.canonicalName)
      })
    else { return }
    kept.append(HTTPField(name: known, value: String(headText: value)))
  }

  private static func isHTTP11(_ version: Span<UInt8>) throws(RequestError) -> Bool {
    if FieldSyntax.identical(version, "HTTP/1.1") { return true }
    if FieldSyntax.identical(version, "HTTP/1.0") { return false }
    guard version.count == 8, FieldSyntax.identical(version.extracting(first: 5), "HTTP/"),
      (0x30...0x39).contains(version[5]), version[6] == UInt8(ascii: "."),
      (0x30...0x39).contains(version[7])
    else { throw .malformedVersion }
    throw .unsupportedVersion(String(headText: version))
  }

  private static func method(_ name: Span<UInt8>) -> HTTPRequest.Method? {
    if FieldSyntax.identical(name, "GET") { return .get }
    if FieldSyntax.identical(name, "HEAD") { return .head }
    if FieldSyntax.identical(name, "OPTIONS") { return .options }
    return nil
  }

  /// The target's path and query, of an absolute http URL too.
  private static func originForm(
    of target: Span<UInt8>, method: HTTPRequest.Method?, limits: RequestLimits
  ) throws(RequestError) -> String {
    guard target.count <= limits.targetBytes else {
      throw .targetTooLong(limit: limits.targetBytes)
    }
    guard FieldSyntax.all(target, FieldSyntax.mayStandInTarget) else { throw .malformedTarget }
    let text = String(headText: target)
    guard FieldSyntax.count(of: UInt8(ascii: "&"), in: target) < limits.parameters else {
      throw .tooManyParameters(limit: limits.parameters)
    }
    if text.utf8.first == UInt8(ascii: "/") || (text == "*" && method == .options) { return text }
    if let path = try pathOfURL(text, limits) { return path }
    // CONNECT has an authority here; it is refused for its method.
    guard method == nil else { throw .targetNotAPath }
    return text
  }

  /// The authority has to be a host that the server answers for, as that of Host has to be.
  private static func pathOfURL(
    _ url: String, _ limits: RequestLimits
  ) throws(RequestError) -> String? {
    let lower = url.prefix(8).lowercased()
    let schemeLength = lower.hasPrefix("http://") ? 7 : lower.hasPrefix("https://") ? 8 : 0
    guard schemeLength > 0 else { return nil }
    let rest = url.dropFirst(schemeLength)
    let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    let authority = Array(rest[..<end].utf8)
    guard let length = FieldSyntax.hostLength(authority.span) else { return nil }
    guard limits.answer(for: authority.span.extracting(first: length)) else { throw .foreignHost }
    let path = rest[end...]
    return path.first == "/" ? String(path) : "/" + path
  }
}
