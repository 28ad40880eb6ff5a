package import CoreMetrics
import Synchronization

/// Makes the metrics of swift-metrics, and shows them as a page of Prometheus' text format.
///
/// A metric is made once for a name and its labels, and asked for again is the same. What is known
/// elsewhere is collected when a page is asked for.
package final class PrometheusRegistry: MetricsFactory {
  /// The media type of ``page()``.
  package static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

  private let help: [String: String]
  private let state = Mutex(State())

  private struct State {
    var metrics: [Key: Metric] = [:]
    var collectors: [@Sendable () -> [MetricFamily]] = []
  }

  private struct Key: Hashable {
    let name: String
    let labels: [[String]]
  }

  private enum Metric {
    case counter(PrometheusCounter)
    case gauge(PrometheusGauge)
    case histogram(PrometheusHistogram)

    var kind: MetricFamily.Kind {
      switch self {
      case .counter: .counter
      case .gauge: .gauge
      case .histogram: .histogram
      }
    }
  }

  /// A registry whose metrics have these lines of help by their names.
  package init(help: [String: String]) {
    self.help = help
  }

  /// Asks `collector` for more families at each page.
  package func collect(by collector: @escaping @Sendable () -> [MetricFamily]) {
    state.withLock { $0.collectors.append(collector) }
  }

  /// All that there is, the families by their names.
  package func page() -> [UInt8] {
    let (metrics, collectors) = state.withLock { ($0.metrics, $0.collectors) }
    let made = Dictionary(grouping: metrics) { $0.key.name }.map { name, metrics in
      family(
        name,
        metrics.sorted { $0.key.labels.lexicographicallyPrecedes($1.key.labels, by: Self.precedes) }
      )
    }
    let families = made + collectors.flatMap { $0() }
    return families.sorted { $0.name < $1.name }.flatMap { $0.text.utf8 }
  }

  private static func precedes(_ left: [String], _ right: [String]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }

  private func family(_ name: String, _ metrics: [(key: Key, value: Metric)]) -> MetricFamily {
    let samples = metrics.flatMap { key, metric in
      let labels = key.labels.map { ($0[0], $0[1]) }
      return switch metric {
      case .counter(let counter): [MetricFamily.Sample(Double(counter.value), labels: labels)]
      case .gauge(let gauge): [MetricFamily.Sample(gauge.value, labels: labels)]
      case .histogram(let histogram): Self.samples(of: histogram, labels)
      }
    }
    return MetricFamily(name, help[name] ?? "", metrics.first?.value.kind ?? .gauge, samples)
  }

  private static func samples(
    of histogram: PrometheusHistogram, _ labels: [(String, String)]
  ) -> [MetricFamily.Sample] {
    let counts = histogram.cumulative
    let bounds =
      PrometheusHistogram.bounds.map { MetricFamily.number(Double($0) / 1e9) } + ["+Inf"]
    return zip(bounds, counts).map { bound, count in
      MetricFamily.Sample(Double(count), labels: labels + [("le", bound)], suffix: "_bucket")
    } + [
      MetricFamily.Sample(histogram.sum, labels: labels, suffix: "_sum"),
      MetricFamily.Sample(Double(counts.last ?? 0), labels: labels, suffix: "_count"),
    ]
  }

  private func metric(
    _ name: String, _ labels: [(String, String)], or make: () -> Metric
  ) -> Metric {
    let key = Key(name: name, labels: labels.map { [$0, $1] })
    return state.withLock { state in
      if let known = state.metrics[key] { return known }
      let made = make()
      state.metrics[key] = made
      return made
    }
  }
}

/// What swift-metrics asks of a factory. Of a name that is another kind of metric already there is
/// made one that no page shows.
extension PrometheusRegistry {
  /// A number that only grows; its label is its name.
  package func makeCounter(
    label: String, dimensions: [(String, String)]
  ) -> any CounterHandler {
    let made = metric(label, dimensions) { .counter(PrometheusCounter()) }
    return if case .counter(let counter) = made { counter } else { PrometheusCounter() }
  }

  /// A number that rises and falls.
  package func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    gauge(label, dimensions)
  }

  /// The number that was recorded last, be it one to aggregate or not.
  package func makeRecorder(
    label: String, dimensions: [(String, String)], aggregate: Bool
  ) -> any RecorderHandler {
    gauge(label, dimensions)
  }

  /// A histogram of durations, in seconds.
  package func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    let made = metric(label, dimensions) { .histogram(PrometheusHistogram()) }
    return if case .histogram(let histogram) = made { histogram } else { PrometheusHistogram() }
  }

  private func gauge(_ label: String, _ dimensions: [(String, String)]) -> PrometheusGauge {
    let made = metric(label, dimensions) { .gauge(PrometheusGauge()) }
    return if case .gauge(let gauge) = made { gauge } else { PrometheusGauge() }
  }

  /// Nothing: a metric is shown as long as the process lives.
  package func destroyCounter(_ handler: any CounterHandler) {}
  /// Nothing.
  package func destroyMeter(_ handler: any MeterHandler) {}
  /// Nothing.
  package func destroyRecorder(_ handler: any RecorderHandler) {}
  /// Nothing.
  package func destroyTimer(_ handler: any TimerHandler) {}
}
