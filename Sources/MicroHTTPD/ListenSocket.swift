import Glibc

/// A TCP socket that listens, until it is handed over or goes out of scope.
struct ListenSocket: ~Copyable {
  let descriptor: Int32

  /// Whether another process has it open too.
  let isInherited: Bool

  /// The socket of a group that shares one port between threads (`SO_REUSEPORT`).
  ///
  /// One that has to be alone binds without sharing, so that a port which another process listens
  /// on is an error even if that process shares it; only then it opens the port to the rest of its
  /// group.
  ///
  /// The corresponding C functions are `socket`, `setsockopt`, `bind` and `listen`.
  init(_ address: ListenAddress, isAlone: Bool) throws(ListenError) {
    let descriptor = socket(
      address.isIPv6 ? AF_INET6 : AF_INET,
      Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    guard descriptor >= 0 else { throw .failed(call: "socket", code: errno) }
    do throws(ListenError) {
      try Self.set(descriptor, SOL_SOCKET, SO_REUSEADDR, 1)
      if address.isIPv6 { try Self.set(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, 0) }
      if !isAlone { try Self.set(descriptor, SOL_SOCKET, SO_REUSEPORT, 1) }
      try Self.bind(descriptor, to: address)
      if isAlone { try Self.set(descriptor, SOL_SOCKET, SO_REUSEPORT, 1) }
      guard listen(descriptor, 1024) == 0 else {
        throw errno == EADDRINUSE
          ? .inUse(address.description) : .failed(call: "listen", code: errno)
      }
    } catch {
      _ = close(descriptor)
      throw error
    }
    self.descriptor = descriptor
    isInherited = false
  }

  /// A duplicate of a socket that another process opened and listens on.
  ///
  /// The corresponding C functions are `fcntl` and `getsockopt`.
  init(inherited original: Int32) throws(ListenError) {
    guard Self.listens(original) else { throw .notListening(descriptor: original) }
    let descriptor = fcntl(original, F_DUPFD_CLOEXEC, 3)
    guard descriptor >= 0 else { throw .failed(call: "fcntl", code: errno) }
    // Both are of the open file, which whoever gave it to us has to expect.
    let flags = fcntl(descriptor, F_GETFL)
    guard flags >= 0, fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0 else {
      let code = errno
      _ = close(descriptor)
      throw .failed(call: "fcntl", code: code)
    }
    self.descriptor = descriptor
    isInherited = true
  }

  deinit {
    _ = close(descriptor)
  }

  /// Where it listens, as the system says.
  ///
  /// The corresponding C function is `getsockname`.
  func address() throws(ListenError) -> ListenAddress {
    var address = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe getsockname(descriptor, $0, &length)
      }
    }
    guard status == 0 else { throw .failed(call: "getsockname", code: errno) }
    return try ListenAddress(address)
  }

  /// Gives the descriptor away; the caller closes it.
  consuming func release() -> Int32 {
    let descriptor = descriptor
    discard self
    return descriptor
  }

  /// Whether it is a TCP socket that listens.
  private static func listens(_ descriptor: Int32) -> Bool {
    [(SO_ACCEPTCONN, 1), (SO_PROTOCOL, Int32(IPPROTO_TCP))].allSatisfy { option, expected in
      var value: Int32 = 0
      var size = socklen_t(MemoryLayout<Int32>.size)
      return unsafe getsockopt(descriptor, SOL_SOCKET, option, &value, &size) == 0
        && value == expected
    }
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
