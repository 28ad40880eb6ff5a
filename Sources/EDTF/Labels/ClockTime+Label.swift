extension ClockTime {
  /// `23:20:30`, `23:20:30 UTC`, `23:20:30 UTC+05:30`.
  var label: String {
    switch zone {
    case .local: clockText
    case .utc: clockText + " UTC"
    case .offset: clockText + " UTC" + zone.description
    }
  }
}
