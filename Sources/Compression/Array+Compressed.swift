extension [UInt8] {
  /// What `write` puts at the beginning of a buffer of `capacity` bytes, as many as it returns;
  /// nil where it returns none.
  static func compressed(
    capacity: Int, write: (UnsafeMutableRawBufferPointer) -> Int
  ) -> [UInt8]? {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = unsafe write(UnsafeMutableRawBufferPointer(buffer))
    }
    // The copy has no room to spare.
    return bytes.isEmpty ? nil : Array(bytes[...])
  }
}
