extension [UInt8] {
  /// What `write` puts into a buffer that it is given again and again, for as long as it says that
  /// there is more; nil where it fails.
  static func packed(
    write: (UnsafeMutableRawBufferPointer) -> (count: Int, hasMore: Bool)?
  ) -> [UInt8]? {
    var bytes: [UInt8] = []
    var written: (count: Int, hasMore: Bool)?
    repeat {
      bytes.append(addingCapacity: bufferBytes) { output in
        unsafe output.withUnsafeMutableBufferPointer { buffer, count in
          written = unsafe write(UnsafeMutableRawBufferPointer(buffer))
          count = written?.count ?? 0
        }
      }
    } while written?.hasMore == true
    return written == nil ? nil : bytes
  }

  private static var bufferBytes: Int { 1 << 15 }
}
