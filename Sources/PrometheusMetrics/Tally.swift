import Glibc
import Synchronization

/// Numbers that many threads add to at once, most of the time each on cache lines of its own.
final class Tally: Sendable {
  /// How many numbers there are.
  static let count = 16

  private static let shards = 8
  private let cells = InlineArray<128, Atomic<Int>> { _ in Atomic(0) }

  /// Adds to the number at `index`, below ``count``.
  func add(_ amount: Int, at index: Int) {
    cells[Self.shard * Self.count + index].add(amount, ordering: .relaxed)
  }

  /// Adds one to the number at `index` and `amount` to the one at `other`.
  func addOne(at index: Int, and amount: Int, at other: Int) {
    let start = Self.shard * Self.count
    cells[start + index].add(1, ordering: .relaxed)
    cells[start + other].add(amount, ordering: .relaxed)
  }

  /// The number at `index`.
  func total(at index: Int) -> Int {
    (0..<Self.shards).reduce(0) {
      $0 &+ cells[$1 * Self.count + index].load(ordering: .relaxed)
    }
  }

  /// Threads are told apart by where glibc keeps them, spread by Fibonacci hashing.
  private static var shard: Int {
    Int((UInt64(pthread_self()) &* 0x9E37_79B9_7F4A_7C15) >> 61)
  }
}
