package import HTTP

/// To whom faults of security are reported; RFC 9116.
package struct SecurityContact: Equatable, Sendable {
  /// A `mailto:`, `tel:` or `https:` URI.
  package let uri: String

  /// Until when this is to be believed.
  package let expires: HTTPDate

  /// A contact of its parts.
  package init(uri: String, expires: HTTPDate) {
    self.uri = uri
    self.expires = expires
  }
}
