import EDTF
import JSON

/// What a line of text means as a date, as a JSON object on a line of its own.
struct DateLine {
  private let input: String
  private let meaning: Meaning

  private enum Meaning {
    case date(EDTFDate)
    case none(why: String)
  }

  /// Reads `line`; one that is longer than a date can be, or is no text, is none.
  init(_ line: LineSplitter.Line, read: (String) throws(DateReadingError) -> EDTFDate) {
    guard line.count == line.bytes.count else {
      input = Self.beginning(line.bytes)
      let error = EDTFError.tooLong(bytes: line.count, limit: EDTFDate.maximumBytes)
      meaning = .none(why: error.message)
      return
    }
    guard let text = String(validating: line.bytes, as: UTF8.self) else {
      input = String(decoding: line.bytes, as: UTF8.self)
      meaning = .none(why: "The bytes are not UTF-8: write it in UTF-8.")
      return
    }
    input = text
    do throws(DateReadingError) {
      meaning = .date(try read(text))
    } catch {
      meaning = .none(why: error.message)
    }
  }

  /// A character that was cut through is left out.
  private static func beginning(_ bytes: [UInt8]) -> String {
    var text = String(decoding: bytes, as: UTF8.self)
    if text.last == "\u{FFFD}" { text.removeLast() }
    return text + "…"
  }

  /// The object and its line feed, every key always there and in this order; null where a bound is
  /// open or unknown.
  func json() -> [UInt8] {
    var writer = JSONWriter(capacity: 256)
    writer.object { writer in
      writer.key("input")
      writer.string(input)
      switch meaning {
      case .date(let date): Self.write(date, &writer)
      case .none(let why):
        writer.key("error")
        writer.string(why)
      }
    }
    return writer.finish()
  }

  private static func write(_ date: EDTFDate, _ writer: inout JSONWriter) {
    writer.key("edtf")
    writer.string(date.description)
    writer.key("level")
    writer.integer(date.level)
    writer.key("precision")
    writer.string(date.precision.rawValue)
    writer.key("earliest")
    writer.string(orNull: date.earliest?.description)
    writer.key("latest")
    writer.string(orNull: date.latest?.description)
    writer.key("approximate")
    writer.boolean(date.isApproximate)
    writer.key("uncertain")
    writer.boolean(date.isUncertain)
    writer.key("label")
    writer.string(date.label)
  }
}
