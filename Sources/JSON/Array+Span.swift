extension [UInt8] {
  /// Appends the bytes of `span`, all at once.
  ///
  /// A slice of an array would be counted for as long as that takes, and to count waits until what
  /// was copied before has reached the core's cache: most of the time of a hundred short copies.
  mutating func append(copying span: Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { bytes in unsafe append(contentsOf: bytes) }
  }
}
