extension EDTFInterval {
  /// `since 1985`, `February 2000 – May 2000`, `1985 – unknown end`.
  var label: String {
    switch (start, end) {
    case (.date(let start), .open): "since \(start.labelAfterWord)"
    case (.open, .date(let end)): "until \(end.labelAfterWord)"
    default: "\(Self.startLabel(start)) – \(Self.endLabel(end))"
    }
  }

  private static func startLabel(_ endpoint: Endpoint) -> String {
    switch endpoint {
    case .date(let date): date.label
    case .open: "open start"
    case .unknown: "unknown start"
    }
  }

  private static func endLabel(_ endpoint: Endpoint) -> String {
    switch endpoint {
    case .date(let date): date.label
    case .open: "open end"
    case .unknown: "unknown end"
    }
  }
}
