/// How a date lies to some days: outside them, perhaps inside, or inside however it is read.
package enum DateMatch: Int, Comparable, Sendable {
  case none
  case possible
  case certain

  /// From `none` to `certain`.
  package static func < (left: DateMatch, right: DateMatch) -> Bool {
    left.rawValue < right.rawValue
  }
}
