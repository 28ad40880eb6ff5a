import CoreMetrics

/// A number that only grows.
final class PrometheusCounter: CounterHandler {
  private let tally = Tally()

  /// Its value.
  var value: Int { tally.total(at: 0) }

  func increment(by amount: Int64) {
    tally.add(Int(amount), at: 0)
  }

  /// Nothing: a counter that falls is taken for one of a process that was started anew.
  func reset() {}
}
