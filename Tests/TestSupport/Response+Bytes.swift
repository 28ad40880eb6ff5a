package import HTTP

extension Response {
  /// The bytes that a GET is answered with, made if they have to be; none of a body that breaks off.
  package var bytes: [UInt8] {
    switch body {
    case .bytes(let bytes): return bytes
    case .unsent: return []
    case .stream(let producer):
      return (try? producer().rest()) ?? []
    }
  }
}
