import CZlib

/// Packs piece by piece in the gzip format of RFC 1952, by zlib: libdeflate wants the whole.
///
/// It holds some 260 KB. The corresponding C functions are `deflateInit2`, `deflate` and
/// `deflateEnd`.
@safe package final class GzipPacker: StreamPacker {
  /// At one place, as zlib remembers where.
  private let stream: UnsafeMutablePointer<z_stream>

  /// A packer of one stream; nil where there is no memory for it.
  package init?() {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status = unsafe deflateInit2_(
      stream, Self.level, Z_DEFLATED, Self.windowBits, Self.memoryLevel, Z_DEFAULT_STRATEGY,
      ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      unsafe stream.deallocate()
      return nil
    }
    unsafe self.stream = unsafe stream
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  package func pack(_ bytes: [UInt8], isLast: Bool) -> [UInt8]? {
    unsafe bytes.withUnsafeBufferPointer { input in
      // zlib only reads from it, whatever its type says.
      unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      unsafe stream.pointee.avail_in = UInt32(input.count)
      return unsafe [UInt8].packed { output in
        unsafe stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe stream.pointee.avail_out = UInt32(output.count)
        let status = unsafe deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
        guard status != Z_STREAM_ERROR else { return nil }
        let rest = unsafe Int(stream.pointee.avail_out)
        return (output.count - rest, hasMore: rest == 0 && status != Z_STREAM_END)
      }
    }
  }

  /// 60 MB/s and 2 % more bytes than of the level above, which has 45 MB/s.
  private static let level: Int32 = 3

  /// 32 KiB, and 16 for the form of gzip.
  private static let windowBits: Int32 = 15 + 16

  /// zlib's own choice.
  private static let memoryLevel: Int32 = 8
}
