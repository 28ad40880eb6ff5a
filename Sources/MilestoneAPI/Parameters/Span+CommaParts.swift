extension Span<UInt8> {
  /// Hands over what stands between its commas, one after the other: nothing at all is one part.
  ///
  /// - Complexity: O(n), without a copy.
  func forEachCommaPart<Fault>(_ take: (Span<UInt8>) throws(Fault) -> Void) throws(Fault) {
    var start = 0
    for end in indices where self[end] == UInt8(ascii: ",") {
      try take(extracting(start..<end))
      start = end + 1
    }
    try take(extracting(start...))
  }
}
