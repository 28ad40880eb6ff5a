import HTTPTypes
import JSON

extension Problem {
  /// The problem as `application/problem+json`.
  func json() -> [UInt8] {
    var writer = JSONWriter(capacity: 512)
    writer.object { writer in
      writer.key("type")
      writer.string(type.path)
      writer.key("title")
      writer.string(type.title)
      writer.key("status")
      writer.integer(type.status.code)
      writer.key("detail")
      writer.string(detail)
      if !formats.isEmpty {
        writer.key("formats")
        writer.strings(formats.map(\.rawValue))
      }
      guard !errors.isEmpty else { return }
      writer.key("errors")
      writer.array { writer in
        for error in errors { error.write(to: &writer) }
      }
    }
    return writer.finish()
  }
}

extension ParameterFault {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("parameter")
      writer.string(Self.shown(parameter))
      writer.key("value")
      writer.string(orNull: value.map(Self.shown))
      writer.key("detail")
      writer.string(detail)
      writer.key("allowed")
      if let allowed { writer.strings(allowed) } else { writer.null() }
      writer.key("suggestion")
      writer.string(orNull: suggestion)
    }
  }
}
