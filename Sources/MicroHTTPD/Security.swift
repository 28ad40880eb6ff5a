/// How connections are secured.
package struct Security: Sendable {
  /// What the server shows at first; ``Server/show(_:)`` changes it.
  package let certificate: Certificate

  /// Which versions and ciphers are spoken, as a priority string of GnuTLS.
  package let priorities: String

  /// TLS 1.2 and 1.3, with forward secrecy and authenticated encryption only.
  package static let defaultPriorities =
    "NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2:-RSA:-DHE-RSA:-GROUP-DH-ALL:-CIPHER-ALL:"
    + "+AES-256-GCM:+CHACHA20-POLY1305:+AES-128-GCM:-MAC-ALL:+AEAD:-SIGN-RSA-SHA1:"
    + "-SIGN-ECDSA-SHA1:%SERVER_PRECEDENCE"

  /// Security with a certificate.
  ///
  /// - Throws: ``CertificateError/malformedPriorities(_:)``.
  package init(
    _ certificate: Certificate, priorities: String = Security.defaultPriorities
  ) throws(CertificateError) {
    guard Certificate.understands(priorities: priorities) else {
      throw .malformedPriorities(priorities)
    }
    self.certificate = certificate
    self.priorities = priorities
  }
}
