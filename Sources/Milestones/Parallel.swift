import Dispatch
import Glibc
import Synchronization

/// Doing work on all cores at once, which takes place only while a history is loaded.
package enum Parallel {
  /// How many cores there are.
  package static let width = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// What `work` makes of each number below `count`, in their order.
  package static func map<Result: Sendable>(
    _ count: Int, _ work: @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let result = work(number)
      results.withLock { $0[number] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// Does all of the work, of which each core takes the next that nobody is at.
  ///
  /// Work that does others at once should not be among it: that would be done by one core.
  package static func finish(_ works: [any Work]) {
    DispatchQueue.concurrentPerform(iterations: works.count) { works[$0].finish() }
  }

  /// What two pieces of work make.
  package static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let results = Mutex<(First?, Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if number == 0 {
        let result = first()
        results.withLock { $0.0 = result }
      } else {
        let result = second()
        results.withLock { $0.1 = result }
      }
    }
    let (one, other) = results.withLock { $0 }
    return (one ?? first(), other ?? second())
  }
}
