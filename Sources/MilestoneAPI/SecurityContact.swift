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

  /// The contents of `security.txt`.
  func bytes(site: Site) -> [UInt8] {
    var lines = ["Contact: \(uri)", "Expires: \(expires.rfc3339)"]
    if let url = site.url(of: "/.well-known/security.txt") { lines.append("Canonical: \(url)") }
    return Array(lines.map { "\($0)\n" }.joined().utf8)
  }
}
