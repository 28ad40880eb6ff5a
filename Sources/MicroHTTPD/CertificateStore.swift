import CGnuTLS
import CMicroHTTPD
import Synchronization

/// The certificate that new connections are secured with.
final class CertificateStore: Sendable {
  /// The `gnutls_certificate_retrieve_function2`.
  typealias Callback =
    @convention(c) (
      OpaquePointer?, UnsafePointer<gnutls_datum_t>?, Int32,
      UnsafePointer<gnutls_pk_algorithm_t>?, Int32,
      UnsafeMutablePointer<UnsafeMutablePointer<gnutls_pcert_st>?>?,
      UnsafeMutablePointer<UInt32>?, UnsafeMutablePointer<OpaquePointer?>?
    ) -> Int32

  private let shown: Mutex<Certificate>

  init(_ certificate: Certificate) {
    shown = Mutex(certificate)
  }

  var current: Certificate { shown.withLock { $0 } }

  func show(_ certificate: Certificate) { shown.withLock { $0 = certificate } }
}

/// A handshake wants a certificate: the present one, which its connection keeps alive.
///
/// libmicrohttpd sets the session's pointer to the connection.
@c(microhttpd_on_certificate)
func onCertificate(
  _ session: OpaquePointer?, _ authorities: UnsafePointer<gnutls_datum_t>?, _ authorityCount: Int32,
  _ algorithms: UnsafePointer<gnutls_pk_algorithm_t>?, _ algorithmCount: Int32,
  _ chain: UnsafeMutablePointer<UnsafeMutablePointer<gnutls_pcert_st>?>?,
  _ chainCount: UnsafeMutablePointer<UInt32>?, _ key: UnsafeMutablePointer<OpaquePointer?>?
) -> Int32 {
  guard let session = unsafe session, let handle = unsafe gnutls_session_get_ptr(session),
    let slot = unsafe cmhd_connection_context(OpaquePointer(handle)),
    let certificates = unsafe Unmanaged<Connection>.fromOpaque(slot).takeUnretainedValue()
      .certificates
  else { return -1 }
  let connection = unsafe Unmanaged<Connection>.fromOpaque(slot).takeUnretainedValue()
  let certificate = certificates.current
  connection.certificate = certificate
  unsafe chain?.pointee = certificate.chain.baseAddress
  unsafe chainCount?.pointee = UInt32(certificate.chain.count)
  unsafe key?.pointee = certificate.key
  return 0
}
