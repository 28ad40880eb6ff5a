/// In what order a date of three numbers, such as `03/04/2005`, has its day and its month.
package enum NumericOrder: String, CaseIterable, Sendable {
  /// Day, month, year.
  case dmy
  /// Month, day, year.
  case mdy
}
