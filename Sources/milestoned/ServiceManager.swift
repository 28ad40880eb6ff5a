import Foundation

/// The service manager that started the server, where it asks to be told how that is.
///
/// Follows sd_notify(3) and sd_watchdog_enabled(3). The corresponding C function is `sendto`.
struct ServiceManager: Sendable {
  /// How often it wants to hear that the server is alive, at least; nil where it does not.
  let watchdog: Duration?

  private let socketName: String

  /// What it can be told.
  enum State: Equatable, Sendable {
    /// Requests are answered.
    case ready(status: String)
    /// The dataset is being read anew.
    case reloading
    /// The server is about to end.
    case stopping
    /// The server is alive.
    case alive
  }

  /// The manager that this environment names; nil where it names none.
  init?(environment: [String: String]) {
    guard let name = environment["NOTIFY_SOCKET"], let first = name.first,
      first == "/" || first == "@", name.utf8.count < 108
    else { return nil }
    socketName = name
    let isForUs = environment["WATCHDOG_PID"].map { Int32($0) == getpid() } ?? true
    let microseconds = environment["WATCHDOG_USEC"].flatMap { Int64($0) } ?? 0
    watchdog = isForUs && microseconds > 0 ? .microseconds(microseconds) : nil
  }

  /// Tells it; nothing happens where nobody listens.
  func tell(_ state: State) {
    let descriptor = socket(
      AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { _ = close(descriptor) }
    let message = Array(Self.message(state).utf8)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let length = Self.write(socketName, to: &address)
    unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        _ = unsafe message.withUnsafeBytes {
          unsafe sendto(
            descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL), pointer, length)
        }
      }
    }
  }

  /// Tells it again and again that the server is alive, at twice the rate that it asks for, for ever.
  func keepTelling() {
    guard let watchdog else { return }
    let interval = watchdog / 2 / Duration.seconds(1)
    while true {
      tell(.alive)
      Thread.sleep(forTimeInterval: interval)
    }
  }

  private static func message(_ state: State) -> String {
    switch state {
    case .ready(let status): "READY=1\nSTATUS=\(status)"
    case .reloading: "RELOADING=1\nMONOTONIC_USEC=\(monotonicMicroseconds)"
    case .stopping: "STOPPING=1\nSTATUS=finishing the answers that have begun"
    case .alive: "WATCHDOG=1"
    }
  }

  private static var monotonicMicroseconds: UInt64 {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1000
  }

  /// Writes the name, in which a leading `@` stands for NUL; the length of the address.
  private static func write(_ name: String, to address: inout sockaddr_un) -> socklen_t {
    let offset = MemoryLayout<sockaddr_un>.size - 108
    unsafe withUnsafeMutableBytes(of: &address) { bytes in
      for (index, byte) in name.utf8.enumerated() {
        unsafe bytes[offset + index] = index == 0 && byte == UInt8(ascii: "@") ? 0 : byte
      }
    }
    let isAbstract = name.hasPrefix("@")
    return socklen_t(offset + name.utf8.count + (isAbstract ? 0 : 1))
  }
}
