extension String {
  /// The text of a piece of a request's head: UTF-8, or ISO 8859-1 where the bytes are no UTF-8.
  init(headText bytes: Span<UInt8>) {
    if let text = try? UTF8Span(validating: bytes) {
      self.init(copying: text)
    } else {
      self = ""
      for index in bytes.indices { unicodeScalars.append(Unicode.Scalar(bytes[index])) }
    }
  }
}
