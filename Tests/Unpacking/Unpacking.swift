import CBrotliDecoder
import CDeflate
import CZstandard

/// Unpacks whole what was packed, by the libraries that know the forms.
package enum Unpacking {
  /// What `bytes` stand for in a coding of HTTP, at most `limit` bytes; nil where they are not whole,
  /// or more than one thing.
  package static func unpack(_ bytes: [UInt8], _ coding: String, limit: Int) -> [UInt8]? {
    var isWhole = false
    let unpacked = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      let output = UnsafeMutableRawBufferPointer(buffer)
      let size = unsafe bytes.withUnsafeBytes { unsafe unpack($0, coding, into: output) }
      isWhole = size != nil
      count = size ?? 0
    }
    return isWhole ? unpacked : nil
  }

  private static func unpack(
    _ input: UnsafeRawBufferPointer, _ coding: String, into output: UnsafeMutableRawBufferPointer
  ) -> Int? {
    switch coding {
    case "gzip": unsafe gzip(input, into: output)
    case "br": unsafe br(input, into: output)
    case "zstd": unsafe zstd(input, into: output)
    default: nil
    }
  }

  private static func gzip(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> Int? {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else { return nil }
    defer { unsafe libdeflate_free_decompressor(decompressor) }
    var read = 0
    var written = 0
    let result = unsafe libdeflate_gzip_decompress_ex(
      decompressor, input.baseAddress, input.count, output.baseAddress, output.count, &read,
      &written)
    return result == LIBDEFLATE_SUCCESS && read == input.count ? written : nil
  }

  private static func br(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> Int? {
    var written = output.count
    let result = unsafe BrotliDecoderDecompress(
      input.count, input.baseAddress?.assumingMemoryBound(to: UInt8.self), &written,
      output.baseAddress?.assumingMemoryBound(to: UInt8.self))
    return result == BROTLI_DECODER_RESULT_SUCCESS ? written : nil
  }

  private static func zstd(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> Int? {
    let written = unsafe ZSTD_decompress(
      output.baseAddress, output.count, input.baseAddress, input.count)
    return ZSTD_isError(written) == 0 ? written : nil
  }
}
