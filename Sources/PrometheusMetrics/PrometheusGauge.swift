import CoreMetrics
import Synchronization

/// A number that rises and falls.
final class PrometheusGauge: RecorderHandler, MeterHandler {
  private let number = Mutex(0.0)

  /// Its value.
  var value: Double { number.withLock { $0 } }

  func set(_ value: Int64) { set(Double(value)) }
  func set(_ value: Double) { number.withLock { $0 = value } }
  func increment(by amount: Double) { number.withLock { $0 += amount } }
  func decrement(by amount: Double) { number.withLock { $0 -= amount } }
  func record(_ value: Int64) { set(Double(value)) }
  func record(_ value: Double) { set(value) }
}
