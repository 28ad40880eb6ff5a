import Glibc
import Synchronization

/// A thread that counts time and shuts down the connections that take too long.
///
/// libmicrohttpd's own timeout is of silence only: any byte resets it, so a request or an answer
/// can be drawn out for ever.
///
/// The corresponding C functions are `pthread_create` and `pthread_join`.
final class Watchdog: Sendable {
  private let loop: Loop
  private let thread: pthread_t

  init(
    _ daemons: [Daemon], _ shared: DaemonContext.SharedState, _ options: ServerOptions
  ) throws(ListenError) {
    loop = try Loop(daemons, shared, options)
    var thread = pthread_t()
    let context = unsafe Unmanaged.passRetained(loop)
    let status = unsafe pthread_create(&thread, nil, onWatch, context.toOpaque())
    guard status == 0 else {
      unsafe context.release()
      throw .failed(call: "pthread_create", code: status)
    }
    self.thread = thread
  }

  /// Lets the thread look at once.
  func wake() {
    loop.bell.ring()
  }

  /// Ends the thread; call it once.
  func stop() {
    loop.isOver.store(true, ordering: .relaxed)
    loop.bell.ring()
    _ = pthread_join(thread, nil)
  }

  /// What the thread runs.
  final class Loop: Sendable {
    let isOver = Atomic(false)
    let bell: Bell
    private let daemons: [Daemon]
    private let shared: DaemonContext.SharedState
    private let requestTicks: UInt32
    private let headTicks: UInt32
    private let answerTicks: UInt32

    init(
      _ daemons: [Daemon], _ shared: DaemonContext.SharedState, _ options: ServerOptions
    ) throws(ListenError) {
      bell = try Bell()
      self.daemons = daemons
      self.shared = shared
      requestTicks = CoarseClock.ticks(of: options.requestDeadline)
      headTicks = CoarseClock.ticks(of: options.headDeadline)
      answerTicks = CoarseClock.ticks(of: options.answerDeadline)
    }

    /// Sweeps at every tick, and more often while the server stops, until it is over.
    func run() {
      var next = ContinuousClock.now + CoarseClock.tick
      while !isOver.load(ordering: .relaxed) {
        let isDraining = shared.drain.hasBegun
        bell.wait(milliseconds: isDraining ? 20 : 100)
        if ContinuousClock.now >= next {
          shared.clock.advance()
          next = next + CoarseClock.tick
        }
        for daemon in daemons { daemon.sweep(isDraining ? isLeftOver : isOverdue) }
      }
    }

    private func isOverdue(_ connection: Connection) -> Bool {
      let (phase, age) = connection.phase(now: shared.clock.now)
      switch phase {
      case .opened, .waiting: return age > requestTicks
      case .reading: return age > headTicks
      case .answering: return age > answerTicks
      }
    }

    /// While the server stops, a connection that has just come has half a second to send its
    /// request, and one that had its answer has none, unless another request is here already.
    private func isLeftOver(_ connection: Connection) -> Bool {
      let (phase, age) = connection.phase(now: shared.clock.now)
      switch phase {
      case .opened: return age > Self.arrivalTicks
      case .waiting: return age > 0 && !connection.hasUnreadBytes
      case .reading, .answering: return isOverdue(connection)
      }
    }

    private static let arrivalTicks = CoarseClock.ticks(of: .milliseconds(500))
  }
}

/// The watchdog's thread: takes over the reference that it was started with.
@c(microhttpd_on_watch)
func onWatch(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context = unsafe context else { return nil }
  unsafe Unmanaged<Watchdog.Loop>.fromOpaque(context).takeRetainedValue().run()
  return nil
}
