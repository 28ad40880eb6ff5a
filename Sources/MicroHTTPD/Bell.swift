import Glibc

/// What one thread waits at and another rings.
///
/// The corresponding C functions are `socketpair` and `poll`.
final class Bell: Sendable {
  private let reading: Int32
  private let writing: Int32

  init() throws(ListenError) {
    var ends: [Int32] = [-1, -1]
    let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue
    guard unsafe socketpair(AF_UNIX, Int32(kind), 0, &ends) == 0 else {
      throw .failed(call: "socketpair", code: errno)
    }
    (reading, writing) = (ends[0], ends[1])
  }

  deinit {
    _ = close(reading)
    _ = close(writing)
  }

  /// Wakes who waits, or who will.
  func ring() {
    var byte: UInt8 = 0
    _ = unsafe send(writing, &byte, 1, Int32(MSG_NOSIGNAL))
  }

  /// Waits until it rings, or so long.
  func wait(milliseconds: Int32) {
    var entry = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&entry, 1, milliseconds) > 0 else { return }
    var byte: UInt8 = 0
    _ = unsafe recv(reading, &byte, 1, 0)
  }
}
