extension [UInt8] {
  /// Appends the bytes of `span`, all at once.
  ///
  /// A slice of an array would be counted for as long as that takes, and to count waits until what
  /// was copied before has reached the core's cache: most of the time of a hundred short copies.
  package mutating func append(copying span: Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { bytes in unsafe append(contentsOf: bytes) }
  }

  /// Appends the pieces of `span` at `places`, with room for `more` bytes behind them.
  ///
  /// A piece is what lies between the bound at its place and the next bound.
  mutating func append(
    copying span: Span<UInt8>, _ bounds: [Int], at places: [Int], roomFor more: Int
  ) {
    var count = 0
    for place in places { count += bounds[place + 1] - bounds[place] }
    reserveCapacity(self.count + count + more)
    append(addingCapacity: count) { output in
      unsafe output.withUnsafeMutableBufferPointer { free, filled in
        for place in places {
          let piece = span.extracting(bounds[place]..<bounds[place + 1])
          unsafe piece.withUnsafeBufferPointer { bytes in
            _ = unsafe UnsafeMutableBufferPointer(rebasing: free[filled...])
              .initialize(fromContentsOf: bytes)
          }
          filled += piece.count
        }
      }
    }
  }
}
