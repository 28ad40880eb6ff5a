import CGnuTLS

/// A certificate with its chain and its private key, checked to belong together.
///
/// The corresponding C functions are `gnutls_pcert_list_import_x509_raw` and
/// `gnutls_privkey_import_x509_raw`. Unchecked: GnuTLS only reads both after they are made.
@safe package final class Certificate: @unchecked Sendable {
  let chain: UnsafeMutableBufferPointer<gnutls_pcert_st>
  let key: OpaquePointer

  /// The certificates of a chain that are taken, the server's own first.
  private static let maximumChain: UInt32 = 16

  /// Reads both as PEM, the chain with the server's own certificate first.
  package init(pem chain: [UInt8], key: [UInt8]) throws(CertificateError) {
    unsafe self.chain = try Self.chain(pem: chain)
    do throws(CertificateError) {
      unsafe self.key = try Self.key(pem: key)
    } catch {
      unsafe Self.free(self.chain)
      throw error
    }
    guard unsafe Self.belong(self.chain, self.key) else {
      throw .foreignKey
    }
  }

  deinit {
    unsafe gnutls_privkey_deinit(key)
    unsafe Self.free(chain)
  }

  /// Whether GnuTLS takes `priorities` as a priority string.
  ///
  /// The corresponding C function is `gnutls_priority_init`.
  static func understands(priorities: String) -> Bool {
    var cache: OpaquePointer?
    defer { unsafe gnutls_priority_deinit(cache) }
    return unsafe gnutls_priority_init(&cache, priorities, nil) == 0
  }

  private static func chain(
    pem: [UInt8]
  ) throws(CertificateError) -> UnsafeMutableBufferPointer<gnutls_pcert_st> {
    var count = maximumChain
    let all = UnsafeMutablePointer<gnutls_pcert_st>.allocate(capacity: Int(count))
    let code = unsafe withDatum(pem) { datum in
      unsafe gnutls_pcert_list_import_x509_raw(
        all, &count, &datum, GNUTLS_X509_FMT_PEM,
        UInt32(GNUTLS_X509_CRT_LIST_FAIL_IF_UNSORTED.rawValue))
    }
    guard code == 0, count > 0 else {
      unsafe all.deallocate()
      throw .malformedCertificate
    }
    return unsafe UnsafeMutableBufferPointer(start: all, count: Int(count))
  }

  private static func key(pem: [UInt8]) throws(CertificateError) -> OpaquePointer {
    var made: OpaquePointer?
    guard unsafe gnutls_privkey_init(&made) == 0, let key = unsafe made else {
      throw .malformedKey
    }
    let code = unsafe withDatum(pem) { datum in
      unsafe gnutls_privkey_import_x509_raw(key, &datum, GNUTLS_X509_FMT_PEM, nil, 0)
    }
    guard code == 0 else {
      unsafe gnutls_privkey_deinit(key)
      throw .malformedKey
    }
    return unsafe key
  }

  /// Whether the first certificate has the public half of `key`.
  private static func belong(
    _ chain: UnsafeMutableBufferPointer<gnutls_pcert_st>, _ key: OpaquePointer
  ) -> Bool {
    var made: OpaquePointer?
    guard unsafe gnutls_pubkey_init(&made) == 0, let half = unsafe made else { return false }
    defer { unsafe gnutls_pubkey_deinit(half) }
    guard unsafe gnutls_pubkey_import_privkey(half, key, 0, 0) == 0 else { return false }
    let ours = unsafe identifier(of: half)
    return unsafe ours != nil && ours == identifier(of: chain[0].pubkey)
  }

  private static func identifier(of key: OpaquePointer?) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 64)
    var count = bytes.count
    let code = unsafe gnutls_pubkey_get_key_id(
      key, UInt32(GNUTLS_KEYID_USE_SHA256.rawValue), &bytes, &count)
    return code == 0 ? Array(bytes.prefix(count)) : nil
  }

  private static func free(_ chain: UnsafeMutableBufferPointer<gnutls_pcert_st>) {
    for index in chain.indices {
      unsafe gnutls_pcert_deinit(chain.baseAddress?.advanced(by: index))
    }
    unsafe chain.deallocate()
  }

  private static func withDatum(
    _ bytes: [UInt8], _ body: (inout gnutls_datum_t) -> Int32
  ) -> Int32 {
    var bytes = bytes
    return unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      var datum = unsafe gnutls_datum_t(data: buffer.baseAddress, size: UInt32(buffer.count))
      return unsafe body(&datum)
    }
  }
}
