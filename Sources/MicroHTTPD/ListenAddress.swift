import Glibc

/// An IPv4 or IPv6 address and a TCP port to listen on.
package struct ListenAddress: Equatable, Sendable, CustomStringConvertible {
  /// The address as text: `127.0.0.1`, `::1`; `::` is every address of both families.
  package let host: String

  /// The port; 0 lets the system choose one.
  package let port: UInt16

  /// Whether the address is of IPv6.
  let isIPv6: Bool

  /// An address to listen on; `localhost` stands for 127.0.0.1.
  ///
  /// - Throws: ``ListenError/notAnAddress(_:)`` for any other name.
  package init(host: String, port: UInt16) throws(ListenError) {
    let address = host == "localhost" ? "127.0.0.1" : host
    var bytes = in6_addr()
    if unsafe inet_pton(AF_INET, address, &bytes) == 1 {
      isIPv6 = false
    } else if unsafe inet_pton(AF_INET6, address, &bytes) == 1 {
      isIPv6 = true
    } else {
      throw .notAnAddress(host)
    }
    self.host = address
    self.port = port
  }

  /// The address of a socket, of either family: they have the port at the same place.
  init(_ address: sockaddr_in6) throws(ListenError) {
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let family = Int32(address.sin6_family)
    let size = socklen_t(text.count)
    var six = address.sin6_addr
    // An IPv4 address stands where IPv6 has its flow.
    var four = address.sin6_flowinfo
    let made =
      unsafe family == AF_INET6
      ? inet_ntop(family, &six, &text, size) : inet_ntop(family, &four, &text, size)
    guard unsafe made != nil else { throw .failed(call: "inet_ntop", code: errno) }
    host = String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    port = UInt16(bigEndian: address.sin6_port)
    isIPv6 = family == AF_INET6
  }

  private init(host: String, port: UInt16, isIPv6: Bool) {
    self.host = host
    self.port = port
    self.isIPv6 = isIPv6
  }

  /// The same port at an address that this machine can reach: loopback for every interface.
  var loopback: ListenAddress {
    switch host {
    case "0.0.0.0": ListenAddress(host: "127.0.0.1", port: port, isIPv6: false)
    case "::": ListenAddress(host: "::1", port: port, isIPv6: true)
    default: self
    }
  }

  /// The address as the authority of a URL: `127.0.0.1:8080`, `[::1]:8080`.
  package var description: String {
    isIPv6 ? "[\(host)]:\(port)" : "\(host):\(port)"
  }

  /// Calls `body` with the address as the socket calls take it.
  func withSocketAddress<Result>(
    _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    if isIPv6 {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      _ = unsafe inet_pton(AF_INET6, host, &address.sin6_addr)
      return unsafe Self.rebound(&address, body)
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    _ = unsafe inet_pton(AF_INET, host, &address.sin_addr)
    return unsafe Self.rebound(&address, body)
  }

  private static func rebound<Address, Result>(
    _ address: inout Address, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    unsafe withUnsafeBytes(of: &address) { bytes in
      guard let base = bytes.baseAddress else {
        preconditionFailure("a socket address has bytes")
      }
      return unsafe body(base.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
    }
  }
}
