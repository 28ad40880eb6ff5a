package import HTTP

extension BodyProducer {
  /// All the bytes that are still to come.
  package func rest() throws(BrokenBody) -> [UInt8] {
    var bytes: [UInt8] = []
    while let piece = try next() { bytes += piece }
    return bytes
  }
}
