import Synchronization

/// How far the reading of a dataset is, for whoever watches it from another thread.
package final class LoadingProgress: Sendable {
  private let expected = Atomic(0)
  private let read = Atomic(0)

  /// Nothing is read, and nothing is to be read.
  package init() {}

  /// How many bytes the files have.
  package var bytes: Int { expected.load(ordering: .relaxed) }

  /// How many of them are read.
  package var bytesRead: Int { read.load(ordering: .relaxed) }

  /// Takes down how many bytes the files have.
  func expect(_ count: Int) { expected.store(count, ordering: .relaxed) }

  /// Takes down that so many more bytes are read.
  func note(_ count: Int) { read.add(count, ordering: .relaxed) }
}
