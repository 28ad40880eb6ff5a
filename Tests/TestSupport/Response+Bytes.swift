package import HTTP

extension Response {
  /// The bytes that a GET is answered with, made if they have to be.
  package var bytes: [UInt8] {
    switch body {
    case .bytes(let bytes): return bytes
    case .unsent: return []
    case .stream(let producer):
      let producer = producer()
      var bytes: [UInt8] = []
      while let piece = producer.next() { bytes += piece }
      return bytes
    }
  }
}
