import Foundation
import HTTP
import JSON
import Logging

/// Makes a line of each event of the log.
struct LineLogHandler: LogHandler {
  /// Who logs.
  let label: String

  /// Whether a line is a JSON object; text otherwise.
  let isJSON: Bool

  /// Where the lines go.
  let writer: LogWriter

  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]
  var metadataProvider: Logger.MetadataProvider?

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let all = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
    writer.write(isJSON ? json(event, all) : text(event, all))
  }

  /// What is a number in JSON; a request's identifier may look like one and is none.
  private static let numbers: Set = ["bytes", "microseconds", "milestones", "status"]

  private func json(
    _ event: LogEvent, _ metadata: [(key: String, value: Logger.MetadataValue)]
  ) -> [UInt8] {
    var writer = JSONWriter(capacity: 256)
    writer.object { writer in
      writer.key("time")
      writer.string(Self.now)
      writer.key("level")
      writer.string(event.level.rawValue)
      writer.key("logger")
      writer.string(label)
      writer.key("message")
      writer.string("\(event.message)")
      for (key, value) in metadata {
        writer.key(key)
        if Self.numbers.contains(key), let number = Int("\(value)") {
          writer.integer(number)
        } else {
          writer.string("\(value)")
        }
      }
    }
    return writer.finish()
  }

  private func text(
    _ event: LogEvent, _ metadata: [(key: String, value: Logger.MetadataValue)]
  ) -> [UInt8] {
    let words = metadata.map { "\($0.key)=\($0.value)" }
    let line = (["\(Self.now) \(event.level): \(event.message)"] + words).joined(separator: " ")
    // A control character in what a client sent is no command to a terminal.
    let shown = line.unicodeScalars.map { scalar in
      scalar.properties.generalCategory == .control
        ? scalar.escaped(asASCII: true) : String(scalar)
    }
    return Array((shown.joined() + "\n").utf8)
  }

  /// RFC 3339 to the millisecond, in UTC.
  private static var now: String {
    let milliseconds = Int(Date().timeIntervalSince1970 * 1000)
    let second = HTTPDate(secondsSince1970: milliseconds / 1000).rfc3339.dropLast()
    let fraction = String(1000 + milliseconds % 1000).dropFirst()
    return "\(second).\(fraction)Z"
  }
}
