import CBrotli

/// The brotli format of RFC 7932.
package enum Brotli {
  /// `bytes` in brotli's form; nil where there is no memory for it.
  ///
  /// The corresponding C function is `BrotliEncoderCompress`.
  ///
  /// - Complexity: O(n).
  package static func compress(_ bytes: [UInt8]) -> [UInt8]? {
    unsafe [UInt8].compressed(capacity: BrotliEncoderMaxCompressedSize(bytes.count)) { output in
      unsafe bytes.withUnsafeBytes { input in
        var size = output.count
        let isDone = unsafe BrotliEncoderCompress(
          quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, input.count,
          input.baseAddress?.assumingMemoryBound(to: UInt8.self), &size,
          output.baseAddress?.assumingMemoryBound(to: UInt8.self))
        return isDone == 0 ? 0 : size
      }
    }
  }

  private static let quality: Int32 = 5
}
