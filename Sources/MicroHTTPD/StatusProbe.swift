import Glibc

/// Asks a server on this machine for one page and tells the status of the answer.
///
/// The corresponding C functions are `socket`, `connect`, `send` and `recv`.
package enum StatusProbe {
  /// The status of `GET path` at `address`; nil where nothing answers within `timeout`.
  ///
  /// An address of every interface stands for the loopback of its family. The request is for
  /// `host`, or for the address where there is none. Where it `isSecure`, it is sent over TLS, to
  /// whatever certificate.
  package static func status(
    of path: String, at address: ListenAddress, host: String? = nil, isSecure: Bool = false,
    timeout: Duration
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
    let request = Array(
      "GET \(path) HTTP/1.1\r\nHost: \(host ?? target.description)\r\nConnection: close\r\n\r\n"
        .utf8)
    guard isSecure else {
      guard send(request, to: descriptor) == request.count else { return nil }
      return readStatus { receive(into: &$0, from: descriptor) }
    }
    guard let channel = SecureChannel(over: descriptor), channel.send(request) == request.count
    else { return nil }
    return readStatus { channel.receive(into: &$0) }
  }

  private static func send(_ bytes: [UInt8], to descriptor: Int32) -> Int {
    unsafe bytes.withUnsafeBytes {
      unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
  }

  private static func receive(into bytes: inout [UInt8], from descriptor: Int32) -> Int {
    unsafe bytes.withUnsafeMutableBytes {
      unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
    }
  }

  /// The three digits of a status line such as `HTTP/1.1 200 OK`.
  private static func readStatus(_ receive: (inout [UInt8]) -> Int) -> Int? {
    var line: [UInt8] = []
    while line.count < 12 {
      var piece = [UInt8](repeating: 0, count: 12 - line.count)
      let count = receive(&piece)
      guard count > 0 else { return nil }
      line += piece.prefix(count)
    }
    return Int(String(decoding: line[9...], as: UTF8.self))
  }
}
