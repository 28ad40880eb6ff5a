import CoreMetrics
import HTTP
import MilestoneAPI
import Milestones
import PrometheusMetrics
import Synchronization

/// The figures of the server, and of the dataset that it serves.
final class ServiceMetrics: Sendable {
  /// What makes and shows them.
  let registry = PrometheusRegistry(help: [
    "http_server_requests_total": "Requests by method, route and status.",
    "http_server_request_duration_seconds":
      "How long the answers took to make, by route: 0 for one that is sent again, and without the sending.",
    "milestoned_refusals_total": "Requests that were refused for their form, by the reason.",
    "milestoned_dataset_reloads_total": "How often the dataset was loaded anew, by the result.",
    "milestoned_dataset_last_reload_success_timestamp_seconds":
      "When the files of the dataset were last read without a fault, in seconds since 1970.",
  ])

  private let reloads: [DatasetKeeper.Outcome: Counter]
  private let lastSuccess: Gauge

  /// The figures of what `readiness` has; `connections` tells how many are open.
  init(_ readiness: Readiness, connections: @escaping @Sendable () -> Int) {
    let results: [DatasetKeeper.Outcome] = [.success, .unchanged, .failure]
    var reloads: [DatasetKeeper.Outcome: Counter] = [:]
    for result in results {
      reloads[result] = Counter(
        label: "milestoned_dataset_reloads_total", dimensions: [("result", result.rawValue)],
        factory: registry)
    }
    self.reloads = reloads
    lastSuccess = Gauge(
      label: "milestoned_dataset_last_reload_success_timestamp_seconds", factory: registry)
    registry.collect { ProcessFigures.families() }
    registry.collect {
      [
        MetricFamily(
          "milestoned_connections", "Connections that are open.", gauge: Double(connections()))
      ] + Self.dataset(readiness)
    }
  }

  /// Counts the loading of a dataset, be it the first.
  func note(_ outcome: DatasetKeeper.Outcome, isFirst: Bool = false) {
    if !isFirst { reloads[outcome]?.increment() }
    if outcome == .success || outcome == .unchanged {
      lastSuccess.record(Serve.now().secondsSince1970)
    }
  }

  private static func dataset(_ readiness: Readiness) -> [MetricFamily] {
    guard let snapshot = readiness.snapshot else { return [] }
    return [
      MetricFamily(
        "milestoned_dataset_info", "The dataset that is served.", .gauge,
        [MetricFamily.Sample(1, labels: [("digest", snapshot.digest)])]),
      MetricFamily(
        "milestoned_dataset_milestones", "The milestones of the dataset.",
        gauge: Double(snapshot.store.milestones.count)),
    ]
  }
}
