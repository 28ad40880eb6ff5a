import Glibc
import Synchronization

/// Counts the open connections of each client's address, over all daemons.
///
/// An IPv6 client has a whole network of 64 bits, so the network counts. libmicrohttpd has a limit
/// of its own, but each daemon counts by itself.
final class AddressLimit: Sendable {
  private let limit: Int
  private let counts = Mutex<[UInt64: Int]>([:])

  /// Allows `limit` connections of an address at once.
  init(_ limit: Int) {
    self.limit = limit
  }

  /// Counts a connection of `address`; false where it is one too many.
  func add(_ address: UInt64) -> Bool {
    counts.withLock { counts in
      counts[address, default: 0] += 1
      return counts[address, default: 0] <= limit
    }
  }

  /// A connection of `address` is closed.
  func remove(_ address: UInt64) {
    counts.withLock { counts in
      let left = counts[address, default: 1] - 1
      counts[address] = left > 0 ? left : nil
    }
  }

  /// The address of the other end of `socket` as a number; nil where it has none.
  ///
  /// The corresponding C function is `getpeername`.
  static func address(of socket: Int32) -> UInt64? {
    var address = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe getpeername(socket, $0, &length)
      }
    }
    guard status == 0 else { return nil }
    switch Int32(address.sin6_family) {
    // An IPv4 address stands where IPv6 has its flow.
    case AF_INET: return UInt64(address.sin6_flowinfo)
    case AF_INET6: return unsafe withUnsafeBytes(of: address.sin6_addr) { unsafe number(of: $0) }
    default: return nil
    }
  }

  /// The network of an IPv6 address, or the IPv4 address that it stands for.
  private static func number(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    let network = unsafe bytes.loadUnaligned(as: UInt64.self)
    let middle = unsafe bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
    guard network == 0, middle.bigEndian == 0xFFFF else { return network }
    return UInt64(unsafe bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
  }
}
