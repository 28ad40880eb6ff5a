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

  /// Whether an answer is under way; otherwise the next request is waited for.
  let isAnswering = Atomic(false)

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

  /// The head is read and the answer begins.
  func begin(now: UInt32) {
    since.store(now, ordering: .relaxed)
    isAnswering.store(true, ordering: .relaxed)
  }

  /// The answer is out, or given up; the next request is waited for.
  func finish(now: UInt32) {
    request = nil
    isAnswering.store(false, ordering: .relaxed)
    since.store(now, ordering: .relaxed)
  }
}
