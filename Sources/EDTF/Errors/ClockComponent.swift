/// A part of a time of day.
package enum ClockComponent: String, Hashable, Sendable {
  case hour
  case minute
  case second
}
