/// Text that is written byte by byte and handed out in pieces.
extension [UInt8] {
  /// Appends a text.
  mutating func append(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// All bytes, for others to come in their place.
  mutating func take() -> [UInt8] {
    let taken = self
    self = []
    reserveCapacity(taken.count)
    return taken
  }
}
