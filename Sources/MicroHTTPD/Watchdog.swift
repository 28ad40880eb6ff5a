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

  init(_ daemons: [Daemon], clock: CoarseClock, options: ServerOptions) throws(ListenError) {
    loop = Loop(daemons, clock: clock, options: options)
    var thread = pthread_t()
    let context = unsafe Unmanaged.passRetained(loop)
    let status = unsafe pthread_create(&thread, nil, onWatch, context.toOpaque())
    guard status == 0 else {
      unsafe context.release()
      throw .failed(call: "pthread_create", code: status)
    }
    self.thread = thread
  }

  /// From now on a connection that waits for a request is overdue.
  func drain() {
    loop.isDraining.store(true, ordering: .relaxed)
  }

  /// Ends the thread within a tick; call it once.
  func stop() {
    loop.isOver.store(true, ordering: .relaxed)
    _ = pthread_join(thread, nil)
  }

  /// What the thread runs.
  final class Loop: Sendable {
    let isDraining = Atomic(false)
    let isOver = Atomic(false)
    private let daemons: [Daemon]
    private let clock: CoarseClock
    private let requestTicks: UInt32
    private let headTicks: UInt32
    private let answerTicks: UInt32

    init(_ daemons: [Daemon], clock: CoarseClock, options: ServerOptions) {
      self.daemons = daemons
      self.clock = clock
      requestTicks = CoarseClock.ticks(of: options.requestDeadline)
      headTicks = CoarseClock.ticks(of: options.headDeadline)
      answerTicks = CoarseClock.ticks(of: options.answerDeadline)
    }

    /// Sweeps at every tick, and more often while draining, until it is over.
    func run() {
      var next = ContinuousClock.now + CoarseClock.tick
      while !isOver.load(ordering: .relaxed) {
        usleep(isDraining.load(ordering: .relaxed) ? 20_000 : 100_000)
        if ContinuousClock.now >= next {
          clock.advance()
          next = next + CoarseClock.tick
        }
        for daemon in daemons { daemon.sweep(isOverdue) }
      }
    }

    /// While draining, a connection that has just come keeps a tick to send its request.
    private func isOverdue(_ connection: Connection) -> Bool {
      let (phase, age) = connection.phase(now: clock.now)
      switch phase {
      case .waiting: return age > (isDraining.load(ordering: .relaxed) ? 0 : requestTicks)
      case .reading: return age > headTicks
      case .answering: return age > answerTicks
      }
    }
  }
}

/// The watchdog's thread: takes over the reference that it was started with.
@c(microhttpd_on_watch)
func onWatch(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context = unsafe context else { return nil }
  unsafe Unmanaged<Watchdog.Loop>.fromOpaque(context).takeRetainedValue().run()
  return nil
}
