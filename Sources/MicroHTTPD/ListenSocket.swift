import Glibc

/// A TCP socket that listens, until it is handed over or goes out of scope.
struct ListenSocket: ~Copyable {
  let descriptor: Int32

  /// The socket of a group that shares one port between threads (`SO_REUSEPORT`).
  ///
  /// The first one binds without sharing, so that a port which another process listens on is an
  /// error even if that process shares it; only then it opens the port to the rest of its group.
  ///
  /// The corresponding C functions are `socket`, `setsockopt`, `bind` and `listen`.
  init(_ address: ListenAddress, isFirst: Bool) throws(ListenError) {
    let descriptor = socket(
      address.isIPv6 ? AF_INET6 : AF_INET,
      Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    guard descriptor >= 0 else { throw .failed(call: "socket", code: errno) }
    do throws(ListenError) {
      try Self.set(descriptor, SOL_SOCKET, SO_REUSEADDR, 1)
      if address.isIPv6 { try Self.set(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, 0) }
      if !isFirst { try Self.set(descriptor, SOL_SOCKET, SO_REUSEPORT, 1) }
      try Self.bind(descriptor, to: address)
      if isFirst { try Self.set(descriptor, SOL_SOCKET, SO_REUSEPORT, 1) }
      guard listen(descriptor, 1024) == 0 else {
        throw errno == EADDRINUSE
          ? .inUse(address.description) : .failed(call: "listen", code: errno)
      }
    } catch {
      _ = close(descriptor)
      throw error
    }
    self.descriptor = descriptor
  }

  deinit {
    _ = close(descriptor)
  }

  /// The port that it listens on, as the system says.
  ///
  /// The corresponding C function is `getsockname`.
  func port() throws(ListenError) -> UInt16 {
    var address = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe getsockname(descriptor, $0, &length)
      }
    }
    guard status == 0 else { throw .failed(call: "getsockname", code: errno) }
    // The port stands at the same place in both families' addresses.
    return UInt16(bigEndian: address.sin6_port)
  }

  /// Gives the descriptor away; the caller closes it.
  consuming func release() -> Int32 {
    let descriptor = descriptor
    discard self
    return descriptor
  }

  private static func set(
    _ descriptor: Int32, _ level: Int32, _ option: Int32, _ value: Int32
  ) throws(ListenError) {
    var value = value
    let size = socklen_t(MemoryLayout<Int32>.size)
    guard unsafe setsockopt(descriptor, level, option, &value, size) == 0 else {
      throw .failed(call: "setsockopt", code: errno)
    }
  }

  private static func bind(_ descriptor: Int32, to address: ListenAddress) throws(ListenError) {
    let status = unsafe address.withSocketAddress { unsafe Glibc.bind(descriptor, $0, $1) }
    guard status != 0 else { return }
    switch errno {
    case EADDRINUSE: throw .inUse(address.description)
    case EACCES: throw .notPermitted(address.description)
    case EADDRNOTAVAIL: throw .notHere(address.description)
    default: throw .failed(call: "bind", code: errno)
    }
  }
}
