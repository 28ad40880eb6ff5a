import Glibc

extension [UInt8] {
  /// Whether it has just these bytes.
  ///
  /// The corresponding C function is `memcmp`.
  func equals(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard count == bytes.count, let other = bytes.baseAddress else {
      return count == bytes.count
    }
    return unsafe withUnsafeBytes { known in
      unsafe known.baseAddress.map { unsafe memcmp($0, other, count) == 0 } ?? true
    }
  }
}
