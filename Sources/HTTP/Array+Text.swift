/// Text that is written byte by byte; the writer of JSON has its own way, as neither room knows the
/// other.
extension [UInt8] {
  /// Appends a text: of a short one each byte by itself, as that is quicker.
  ///
  /// - Complexity: O(n).
  package mutating func append(_ text: String) {
    let source = text.utf8.span
    guard source.count <= 32 else { return append(contentsOf: text.utf8) }
    append(addingCapacity: source.count) { output in
      for index in source.indices { output.append(source[index]) }
    }
  }
}
