import Foundation

/// How a line of the log is written.
enum LogFormat: String, CaseIterable {
  /// As text on a terminal, as JSON elsewhere.
  case auto
  /// As a JSON object.
  case json
  /// As text.
  case text

  /// Whether lines are JSON.
  var isJSON: Bool {
    switch self {
    case .auto: isatty(STDERR_FILENO) == 0
    case .json: true
    case .text: false
    }
  }
}
