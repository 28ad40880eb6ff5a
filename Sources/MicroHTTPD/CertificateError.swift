/// Why a certificate cannot be shown to clients.
package enum CertificateError: Error, Equatable, Sendable {
  /// No certificate in PEM, or one that GnuTLS does not understand.
  case malformedCertificate
  /// No key in PEM without a password, or one that GnuTLS does not understand.
  case malformedKey
  /// The key is another certificate's.
  case foreignKey
  /// No priority string of GnuTLS.
  case malformedPriorities(String)
}
