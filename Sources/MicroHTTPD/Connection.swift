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

  /// The tick of the clock at which the present phase began.
  let since: Atomic<UInt32>

  /// What it is doing.
  let phase = Atomic(Phase.waiting)

  /// The target of the present request as it was sent; its memory serves the next one again.
  var target: [UInt8] = []

  /// Where libmicrohttpd holds the target: a number to compare with, never followed.
  var targetAddress: UInt = 0

  /// The present request, once its head has been found good.
  var request: Request?

  init(socket: Int32, now: UInt32) {
    self.socket = socket
    since = Atomic(now)
  }

  /// Begins another phase.
  func enter(_ phase: Phase, now: UInt32) {
    since.store(now, ordering: .relaxed)
    self.phase.store(phase, ordering: .relaxed)
  }

  /// What a connection is doing.
  enum Phase: UInt8, AtomicRepresentable {
    /// Nothing, or receiving a request line.
    case waiting
    /// Receiving the rest of a head.
    case reading
    /// Making and sending an answer.
    case answering
  }
}
