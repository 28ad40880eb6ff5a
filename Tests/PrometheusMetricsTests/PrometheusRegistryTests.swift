import CoreMetrics
import Foundation
import Testing

@testable import PrometheusMetrics

@Suite struct `A page of Prometheus` {
  private let registry = PrometheusRegistry(help: ["seconds": "How long.", "a_total": "How often."])

  private var page: [String] {
    String(decoding: registry.page(), as: UTF8.self).split(separator: "\n").map { String($0) }
  }

  @Test func `has counters by their labels, escaped, each made once`() {
    for path in ["/b", "/a\"\\\n", "/b"] {
      Counter(label: "a_total", dimensions: [("path", path)], factory: registry).increment(by: 2)
    }
    #expect(
      page == [
        "# HELP a_total How often.", "# TYPE a_total counter",
        #"a_total{path="/a\"\\\n"} 2"#, #"a_total{path="/b"} 4"#,
      ])
  }

  @Test func `has durations in buckets that hold all below their bound`() {
    let timer = CoreMetrics.Timer(label: "seconds", factory: registry)
    for duration in [5_000, 5_001, 2_000_000_000] as [Int64] { timer.recordNanoseconds(duration) }
    #expect(page.first == "# HELP seconds How long.")
    #expect(page.contains(#"seconds_bucket{le="5e-06"} 1"#))
    #expect(page.contains(#"seconds_bucket{le="1e-05"} 2"#))
    #expect(page.contains(#"seconds_bucket{le="1"} 2"#))
    #expect(page.contains(#"seconds_bucket{le="+Inf"} 3"#))
    #expect(page.contains("seconds_count 3"))
    #expect(page.contains("seconds_sum 2.000010001"))
  }

  @Test func `has gauges, and what is collected when it is asked for`() {
    Gauge(label: "level", factory: registry).record(1.5)
    registry.collect { [MetricFamily("files", "Open files.", gauge: 7)] }
    #expect(page.filter { !$0.hasPrefix("#") } == ["files 7", "level 1.5"])
  }

  @Test func `counts what many threads add at once`() {
    let counter = Counter(label: "a_total", factory: registry)
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      for _ in 0..<10_000 { counter.increment() }
    }
    #expect(page.last == "a_total 80000")
  }
}
