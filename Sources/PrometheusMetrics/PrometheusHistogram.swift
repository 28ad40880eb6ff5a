import CoreMetrics

/// How many durations were of what length.
final class PrometheusHistogram: TimerHandler {
  /// The upper bounds of the buckets but the last, in nanoseconds: from what a kept answer takes to
  /// what nobody waits for.
  static let bounds: [Int64] = [
    5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000, 10_000_000,
    50_000_000, 250_000_000, 1_000_000_000,
  ]

  private static let sumIndex = bounds.count + 1
  private let tally = Tally()

  func recordNanoseconds(_ duration: Int64) {
    let index = Self.bounds.firstIndex { duration <= $0 } ?? Self.bounds.count
    tally.addOne(at: index, and: Int(duration), at: Self.sumIndex)
  }

  /// How many durations there are up to each bound, and in all.
  var cumulative: [Int] {
    var sum = 0
    return (0...Self.bounds.count).map { index in
      sum += tally.total(at: index)
      return sum
    }
  }

  /// All durations together, in seconds.
  var sum: Double { Double(tally.total(at: Self.sumIndex)) / 1e9 }
}
