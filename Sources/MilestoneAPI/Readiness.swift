package import HTTP
import Synchronization

/// What is served at this moment, if anything is.
package final class Readiness: Sendable {
  private let state = Mutex(State.loading)
  private let changes = Atomic<UInt64>(0)
  private let lastFailure = Mutex<HTTPDate?>(nil)

  /// Ready when told so.
  package init() {}

  enum State: Sendable {
    case loading
    case ready(Snapshot)
    case stopping(Snapshot?)

    /// What is served, if anything is.
    var snapshot: Snapshot? {
      switch self {
      case .loading: nil
      case .ready(let snapshot): snapshot
      case .stopping(let snapshot): snapshot
      }
    }
  }

  /// The present state.
  var now: State { state.withLock { $0 } }

  /// How often the state has changed.
  ///
  /// - Complexity: one load.
  var generation: UInt64 { changes.load(ordering: .acquiring) }

  /// What is served, if anything is.
  package var snapshot: Snapshot? { now.snapshot }

  /// Serves `snapshot` from now on; a server that is stopping goes on to stop.
  ///
  /// Answers what was served before: a large one takes long to take apart, and whoever lets go of
  /// it last has to.
  @discardableResult
  package func serve(_ snapshot: Snapshot) -> Snapshot? {
    defer { changes.add(1, ordering: .acquiringAndReleasing) }
    return state.withLock { state in
      let previous = state.snapshot
      if case .stopping = state {
        state = .stopping(snapshot)
      } else {
        state = .ready(snapshot)
      }
      return previous
    }
  }

  /// Whether the server is about to end.
  package var isStopping: Bool {
    if case .stopping = now { true } else { false }
  }

  /// When a dataset could not be loaded anew, if that was the last thing that happened.
  package var failure: HTTPDate? { lastFailure.withLock { $0 } }

  /// Notes that a dataset could not be loaded anew, or with nil that it could.
  package func note(failure: HTTPDate?) {
    lastFailure.withLock { $0 = failure }
  }

  /// Says from now on that requests should be sent elsewhere; those that come are answered.
  package func stop() {
    defer { changes.add(1, ordering: .acquiringAndReleasing) }
    state.withLock { state in
      switch state {
      case .ready(let snapshot): state = .stopping(snapshot)
      case .loading: state = .stopping(nil)
      case .stopping: break
      }
    }
  }
}
