extension [UInt8] {
  /// Appends the bytes of `span`, all at once.
  ///
  /// A slice of an array would be counted for as long as that takes, and to count waits until what
  /// was copied before has reached the core's cache: most of the time of a hundred short copies.
  mutating func append(copying span: Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { bytes in unsafe append(contentsOf: bytes) }
  }

  /// Appends the pieces of `span` at `places`, with room for `more` bytes behind them.
  ///
  /// A piece is what lies between the bound at its place and the next bound; neighbours are copied
  /// at once.
  mutating func append(
    copying span: Span<UInt8>, _ bounds: [Int], at places: [Int], roomFor more: Int
  ) {
    let (bounds, places) = (bounds.span, places.span)
    var count = 0
    for index in places.indices { count += bounds[places[index] + 1] - bounds[places[index]] }
    reserveCapacity(self.count + count + more)
    append(addingCapacity: count) { output in
      unsafe output.withUnsafeMutableBufferPointer { free, filled in
        var index = 0
        while index < places.count {
          let first = places[index]
          var end = first
          while index < places.count, places[index] == end { (index, end) = (index + 1, end + 1) }
          let piece = span.extracting(bounds[first]..<bounds[end])
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
