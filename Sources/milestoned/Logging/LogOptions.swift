import Logging

/// What is logged, and how.
struct LogOptions: Sendable {
  /// Whether lines are JSON objects; text otherwise.
  let isJSON: Bool

  /// The least that is logged.
  let level: Logger.Level

  /// Whether each request is logged.
  let logsRequests: Bool

  /// Whether the log of requests shows their queries.
  let showsQueries: Bool

  /// A logger of that name that writes to `writer`.
  func logger(_ label: String, level: Logger.Level? = nil, to writer: LogWriter) -> Logger {
    let level = level ?? self.level
    return Logger(label: label) {
      LineLogHandler(label: $0, isJSON: isJSON, writer: writer, logLevel: level)
    }
  }
}
