import CZstandard

/// The Zstandard format of RFC 8878.
package enum Zstandard {
  /// `bytes` in Zstandard's form; nil where there is no memory for it.
  ///
  /// The corresponding C function is `ZSTD_compress`. A window of this level is below the 8 MiB
  /// that RFC 9659 allows in HTTP.
  ///
  /// - Complexity: O(n).
  package static func compress(_ bytes: [UInt8]) -> [UInt8]? {
    unsafe [UInt8].compressed(capacity: ZSTD_compressBound(bytes.count)) { output in
      unsafe bytes.withUnsafeBytes { input in
        let size = unsafe ZSTD_compress(
          output.baseAddress, output.count, input.baseAddress, input.count, level)
        return ZSTD_isError(size) == 0 ? size : 0
      }
    }
  }

  private static let level: Int32 = 6
}
