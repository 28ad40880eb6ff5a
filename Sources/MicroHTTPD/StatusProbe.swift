import Glibc

/// Asks a server on this machine for one page and tells the status of the answer.
///
/// The corresponding C functions are `socket`, `connect`, `send` and `recv`.
package enum StatusProbe {
  /// The status of `GET path` at `address`; nil where nothing answers within `timeout`.
  ///
  /// An address of every interface stands for the loopback of its family. The request is for
  /// `host`, or for the address where there is none.
  package static func status(
    of path: String, at address: ListenAddress, host: String? = nil, timeout: Duration
  ) -> Int? {
    let target = address.loopback
    let descriptor = socket(
      target.isIPv6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    defer { _ = close(descriptor) }
    let (seconds, attoseconds) = timeout.components
    var limit = timeval(tv_sec: Int(seconds), tv_usec: Int(attoseconds / 1_000_000_000_000))
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      let size = socklen_t(MemoryLayout<timeval>.size)
      _ = unsafe setsockopt(descriptor, SOL_SOCKET, option, &limit, size)
    }
    guard unsafe target.withSocketAddress({ unsafe connect(descriptor, $0, $1) }) == 0 else {
      return nil
    }
    let host = host ?? target.description
    let request = Array(
      "GET \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n".utf8)
    let sent = unsafe request.withUnsafeBytes {
      unsafe send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    guard sent == request.count else { return nil }
    return readStatus(descriptor)
  }

  /// The three digits of a status line such as `HTTP/1.1 200 OK`.
  private static func readStatus(_ descriptor: Int32) -> Int? {
    var line: [UInt8] = []
    while line.count < 12 {
      var piece = [UInt8](repeating: 0, count: 12 - line.count)
      let count = unsafe piece.withUnsafeMutableBytes {
        unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
      }
      guard count > 0 else { return nil }
      line += piece.prefix(count)
    }
    return Int(String(decoding: line[9...], as: UTF8.self))
  }
}
