import CDeflate

/// The gzip format of RFC 1952, by libdeflate.
package enum Gzip {
  /// `bytes` in gzip's form; nil where there is no memory for it.
  ///
  /// The corresponding C function is `libdeflate_gzip_compress`. Equal bytes give equal results of
  /// the same version of libdeflate.
  ///
  /// - Complexity: O(n).
  package static func compress(_ bytes: [UInt8]) -> [UInt8]? {
    guard let compressor = unsafe libdeflate_alloc_compressor(level) else { return nil }
    defer { unsafe libdeflate_free_compressor(compressor) }
    let capacity = unsafe libdeflate_gzip_compress_bound(compressor, bytes.count)
    return unsafe [UInt8].compressed(capacity: capacity) { output in
      unsafe bytes.withUnsafeBytes { input in
        unsafe libdeflate_gzip_compress(
          compressor, input.baseAddress, input.count, output.baseAddress, output.count)
      }
    }
  }

  private static let level: Int32 = 6
}
