import Glibc

/// A TCP connection to a server of a test, which sends what it is told and no more.
package final class RawClient {
  private let descriptor: Int32
  private var buffer: [UInt8] = []

  /// Connects to a port of loopback, by IPv4 or IPv6, within `knocking` milliseconds; reading gives
  /// up after `patience` seconds.
  package init(
    port: UInt16, isIPv6: Bool = false, patience: Int = 10, knocking: Int = 10_000
  ) throws(RawClientError) {
    descriptor = socket(isIPv6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw .cannotConnect }
    var limit = timeval(tv_sec: patience, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, size)
    limit = timeval(tv_sec: knocking / 1_000, tv_usec: knocking % 1_000 * 1_000)
    _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
    let status = isIPv6 ? connectByIPv6(port) : connectByIPv4(port)
    guard status == 0 else { throw .cannotConnect }
  }

  deinit {
    _ = close(descriptor)
  }

  /// Sends bytes; text is sent as ISO 8859-1, so that any byte can be written.
  package func send(_ text: String) {
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    _ = unsafe bytes.withUnsafeBytes {
      unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
  }

  /// Ends the sending half of the connection.
  package func finishSending() {
    _ = shutdown(descriptor, Int32(SHUT_WR))
  }

  /// Reads the next response; one to a HEAD has no body whatever its length says.
  package func response(toHead isHead: Bool = false) throws(RawClientError) -> RawResponse {
    while true {
      if let end = buffer.firstRange(of: Array("\r\n\r\n".utf8)) {
        let head = String(decoding: buffer[..<end.lowerBound], as: UTF8.self)
        buffer.removeSubrange(..<end.upperBound)
        var response = try RawResponse(head: head)
        if !isHead, !response.hasNoBody { response.body = try take(response.length) }
        return response
      }
      guard try receive() else { throw .closed }
    }
  }

  /// Reads all that comes until the server closes the connection.
  package func everything() throws(RawClientError) -> [UInt8] {
    while try receive() {}
    defer { buffer = [] }
    return buffer
  }

  /// Whether the server closes the connection before it sends anything more.
  package func isClosedByServer() -> Bool {
    guard buffer.isEmpty else { return false }
    return (try? receive()) == false
  }

  private func take(_ count: Int) throws(RawClientError) -> [UInt8] {
    while buffer.count < count {
      guard try receive() else { throw .closed }
    }
    defer { buffer.removeFirst(count) }
    return Array(buffer[..<count])
  }

  /// Reads some more; false where the server has closed the connection.
  private func receive() throws(RawClientError) -> Bool {
    var piece = [UInt8](repeating: 0, count: 65536)
    let count = unsafe piece.withUnsafeMutableBytes {
      unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
    }
    guard count >= 0 else {
      if errno == ECONNRESET { return false }
      throw .nothingCame
    }
    buffer += piece[..<count]
    return count > 0
  }

  private func connectByIPv4(_ port: UInt16) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    _ = unsafe inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
    return connect(to: &address)
  }

  private func connectByIPv6(_ port: UInt16) -> Int32 {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    _ = unsafe inet_pton(AF_INET6, "::1", &address.sin6_addr)
    return connect(to: &address)
  }

  private func connect<Address>(to address: inout Address) -> Int32 {
    let size = socklen_t(MemoryLayout<Address>.size)
    return unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe Glibc.connect(descriptor, $0, size)
      }
    }
  }
}

/// Why a raw client has no response.
package enum RawClientError: Error, Equatable {
  /// Nothing listens there.
  case cannotConnect
  /// The server closed the connection.
  case closed
  /// The server sent nothing for as long as the client waits.
  case nothingCame
  /// What came is no response.
  case notHTTP(String)
}
