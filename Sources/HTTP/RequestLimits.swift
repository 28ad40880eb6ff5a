/// How large a request may be before it is refused.
package struct RequestLimits: Equatable, Sendable {
  /// Bytes of the target; 414 beyond.
  package var targetBytes = 8192

  /// Parameters of the query; 400 beyond.
  package var parameters = 256

  /// Fields of the request; 431 beyond.
  package var fields = 64

  /// Bytes of all field names and values; 431 beyond.
  package var fieldBytes = 16384

  /// The hosts that are answered for, lower case and without a port; empty for any.
  ///
  /// 421 for others.
  package var hosts: [String] = []

  /// The limits of a server whose configuration says nothing of them.
  package init() {}

  /// Whether `host` is one of ``hosts``, or they are not named.
  func answer(for host: Span<UInt8>) -> Bool {
    if hosts.isEmpty { return true }
    for known in hosts where FieldSyntax.equal(host, known) { return true }
    return false
  }
}
