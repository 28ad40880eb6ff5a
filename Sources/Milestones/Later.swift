import Synchronization

/// Work that some core does ahead, or else who needs what it makes.
package protocol Work: Sendable {
  /// Does the work where nobody did, and waits where somebody is at it.
  func finish()
}

/// What a piece of work makes, which is done once.
package final class Later<Value: Sendable>: Work {
  private let work: @Sendable () -> Value
  private let made = Mutex<Value?>(nil)

  /// What `work` makes, which may ask for others' values but not for this one's.
  package init(_ work: @escaping @Sendable () -> Value) {
    self.work = work
  }

  /// What the work makes.
  package var value: Value {
    made.withLock { made in
      let value = made ?? work()
      made = value
      return value
    }
  }

  /// Does the work where nobody did, and waits where somebody is at it.
  package func finish() { _ = value }
}
