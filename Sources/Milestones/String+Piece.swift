extension String {
  /// A piece of another text, cut where a character of it begins; of any other bytes nothing.
  init(piece bytes: Span<UInt8>) {
    guard let text = try? UTF8Span(validating: bytes) else {
      self = ""
      return
    }
    self.init(copying: text)
  }
}
