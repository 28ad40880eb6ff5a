import Glibc
import HTTP
import Synchronization

/// What belongs to one connection, from its start to its close.
///
/// libmicrohttpd may forget to say that a request is over, so nothing belongs to a request alone.
/// Unchecked: the plain variables are used on the connection's own thread only; the watchdog,
/// which is another, reads the atomic ones.
final class Connection: @unchecked Sendable {
  /// The socket, for the watchdog to shut down.
  let socket: Int32

  /// The client's address, where such are counted.
  let address: UInt64?

  /// What it is doing and since which tick, in one number, so that both are read as of one moment.
  private let state: Atomic<UInt64>

  /// The target of the present request as it was sent; its memory serves the next one again.
  private(set) var target: [UInt8] = []

  /// Where libmicrohttpd holds the target: a number to compare with, never followed.
  private(set) var targetAddress: UInt = 0

  /// The hash of the present request's head, where that is no larger than most.
  var headHash: Int?

  /// The present request, once its head has been found good.
  var request: Request?

  /// The present request's head, where it was answered before.
  var known: KnownHead?

  /// The certificate that it is secured with, from its handshake on; kept as long as it is open.
  var certificate: Certificate?

  /// The certificates to choose from; nil where it is not secured.
  let certificates: CertificateStore?

  init(socket: Int32, shared: DaemonContext.SharedState) {
    self.socket = socket
    address = shared.addresses.flatMap { _ in AddressLimit.address(of: socket) }
    certificates = shared.certificates
    state = Atomic(Self.pack(.opened, shared.clock.now))
  }

  /// Begins a request with this target; the same one again is not copied again.
  func begin(_ sent: UnsafeRawBufferPointer) {
    forgetRequest()
    targetAddress = UInt(bitPattern: sent.baseAddress)
    guard unsafe !target.equals(sent) else { return }
    target.removeAll(keepingCapacity: true)
    unsafe target.append(contentsOf: sent)
  }

  /// Whether its present request has been found good.
  var isAnswerable: Bool { known != nil || request != nil }

  /// Ends what is known of the present request.
  func forgetRequest() {
    if request != nil { request = nil }
    if known != nil { known = nil }
    headHash = nil
  }

  /// Whether the client has sent something that is not yet read.
  ///
  /// The corresponding C function is `recv`.
  var hasUnreadBytes: Bool {
    var byte: UInt8 = 0
    return unsafe recv(socket, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT)) > 0
  }

  /// Begins another phase.
  func enter(_ phase: Phase, now: UInt32) {
    state.store(Self.pack(phase, now), ordering: .relaxed)
  }

  /// What it is doing, and for how many ticks.
  func phase(now: UInt32) -> (phase: Phase, age: UInt32) {
    let state = state.load(ordering: .relaxed)
    let since = UInt32(truncatingIfNeeded: state)
    // A phase that began after the clock was read is of no age.
    let age = Int32(bitPattern: now &- since)
    return (Phase(rawValue: UInt8(state >> 32)) ?? .opened, UInt32(max(0, age)))
  }

  private static func pack(_ phase: Phase, _ since: UInt32) -> UInt64 {
    UInt64(phase.rawValue) << 32 | UInt64(since)
  }

  /// What a connection is doing.
  enum Phase: UInt8 {
    /// Nothing yet, or receiving its first request line.
    case opened
    /// Nothing after an answer, or receiving another request line.
    case waiting
    /// Receiving the rest of a head.
    case reading
    /// Making and sending an answer.
    case answering
  }
}
