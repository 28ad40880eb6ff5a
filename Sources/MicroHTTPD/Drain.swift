import Synchronization

/// Whether the server is about to stop: then an answer is its connection's last.
final class Drain: Sendable {
  private let begun = Atomic(false)

  var hasBegun: Bool { begun.load(ordering: .relaxed) }

  func begin() { begun.store(true, ordering: .relaxed) }
}
