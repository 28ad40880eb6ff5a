import CGnuTLS
import Milestones

/// A SHA-256 digest that is fed piece by piece; the one place that calls GnuTLS.
///
/// The corresponding C functions are `gnutls_hash_init`, `gnutls_hash` and `gnutls_hash_deinit`.
/// Follows FIPS 180-4.
@safe struct SHA256: ~Copyable {
  private var handle: gnutls_hash_hd_t

  /// What is not digested yet, up to ``end``: many small pieces take much longer than one.
  private var pending = [UInt8](repeating: 0, count: 1 << 15)
  private var end = 0

  /// The digest of nothing so far.
  ///
  /// - Throws: where GnuTLS refuses the algorithm.
  init() throws(SHA256Error) {
    var handle: gnutls_hash_hd_t?
    let code = unsafe gnutls_hash_init(&handle, GNUTLS_DIG_SHA256)
    guard code == 0, let handle = unsafe handle else { throw SHA256Error(code: code) }
    unsafe self.handle = handle
  }

  deinit {
    unsafe gnutls_hash_deinit(handle, nil)
  }

  /// Feeds a text with its length before it, so that no two lists of texts feed the same bytes.
  mutating func feed(_ text: String) throws(SHA256Error) { try feed(text.utf8.span) }

  /// Feeds a text in UTF-8, its length before it.
  mutating func feed(_ text: Span<UInt8>) throws(SHA256Error) {
    try feed(count: text.count)
    try append(text)
  }

  /// Feeds the text at a place of `texts`.
  mutating func feed(_ place: Int, of texts: JoinedTexts) throws(SHA256Error) {
    try feed(texts.bytes.span.extracting(texts.range(of: place)))
  }

  /// Feeds a text, or that there is none.
  mutating func feed(orNull text: String?) throws(SHA256Error) {
    guard let text else { return try feed(count: -1) }
    try feed(text)
  }

  /// Feeds a number, in eight bytes, the lowest first.
  mutating func feed(count: Int) throws(SHA256Error) {
    if pending.count - end < 8 { try digestPending() }
    unsafe pending.withUnsafeMutableBytes { pending in
      unsafe pending.storeBytes(of: count.littleEndian, toByteOffset: end, as: Int.self)
    }
    end += 8
  }

  /// The digest of all that was fed, in hexadecimal.
  consuming func hexadecimal() throws(SHA256Error) -> String {
    try digestPending()
    var digest = [UInt8](repeating: 0, count: 32)
    unsafe digest.withUnsafeMutableBytes { unsafe gnutls_hash_output(handle, $0.baseAddress) }
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private mutating func append(_ bytes: Span<UInt8>) throws(SHA256Error) {
    if bytes.count > pending.count - end { try digestPending() }
    guard bytes.count <= pending.count else { return try digest(bytes) }
    let target = end..<end + bytes.count
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe pending.withUnsafeMutableBytes { pending in
        unsafe UnsafeMutableRawBufferPointer(rebasing: pending[target]).copyMemory(from: bytes)
      }
    }
    end = target.upperBound
  }

  private mutating func digestPending() throws(SHA256Error) {
    try digest(pending.span.extracting(first: end))
    end = 0
  }

  private func digest(_ bytes: Span<UInt8>) throws(SHA256Error) {
    guard !bytes.isEmpty else { return }
    let code = unsafe bytes.withUnsafeBytes { bytes in
      unsafe gnutls_hash(handle, bytes.baseAddress, bytes.count)
    }
    guard code == 0 else { throw SHA256Error(code: code) }
  }
}

/// GnuTLS did not digest; the code is its own.
struct SHA256Error: Error, Equatable {
  let code: Int32
}
