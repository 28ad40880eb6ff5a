/// A part of a date that has digits of its own.
package enum DateComponent: String, Hashable, Sendable {
  case year
  case month
  case day
}
