import CGnuTLS

/// A client's side of TLS over a socket, which trusts whoever answers.
///
/// For asking a server on this machine how it is, whatever its certificate says.
///
/// The corresponding C functions are `gnutls_handshake`, `gnutls_record_send` and
/// `gnutls_record_recv`. The socket's own timeouts bound each of them.
@safe final class SecureChannel {
  private let session: OpaquePointer
  private let credentials: gnutls_certificate_credentials_t

  /// Shakes hands over `socket`, which stays the caller's; nil where that fails.
  init?(over socket: Int32) {
    var credentials: gnutls_certificate_credentials_t?
    guard unsafe gnutls_certificate_allocate_credentials(&credentials) == 0,
      let credentials = unsafe credentials
    else { return nil }
    var session: OpaquePointer?
    guard unsafe gnutls_init(&session, UInt32(GNUTLS_CLIENT)) == 0, let session = unsafe session
    else {
      unsafe gnutls_certificate_free_credentials(credentials)
      return nil
    }
    unsafe self.session = session
    unsafe self.credentials = credentials
    unsafe gnutls_transport_set_int2(session, socket, socket)
    guard unsafe gnutls_set_default_priority(session) == 0,
      unsafe gnutls_credentials_set(
        session, GNUTLS_CRD_CERTIFICATE, UnsafeMutableRawPointer(credentials)) == 0,
      unsafe gnutls_handshake(session) == 0
    else { return nil }
  }

  deinit {
    unsafe gnutls_deinit(session)
    unsafe gnutls_certificate_free_credentials(credentials)
  }

  /// The number of bytes sent; below 0 where none can be.
  func send(_ bytes: [UInt8]) -> Int {
    unsafe bytes.withUnsafeBytes { unsafe gnutls_record_send(session, $0.baseAddress, $0.count) }
  }

  /// The number of bytes received into the beginning of `bytes`; 0 at the end, below 0 at a fault.
  func receive(into bytes: inout [UInt8]) -> Int {
    unsafe bytes.withUnsafeMutableBytes {
      unsafe gnutls_record_recv(session, $0.baseAddress, $0.count)
    }
  }
}
