import EDTF
import Milestones

/// Takes typed values out of the objects of one file, and notes every fault on the way.
struct FieldReader {
  /// The file as it was named.
  let file: String

  /// What was wrong so far.
  private(set) var faults: [DatasetFault] = []

  /// What was read out of a person's words so far.
  private(set) var readings: [DateTextReading] = []

  /// How a person's words are read as dates.
  let dates: DateReader

  /// A reader of that file.
  init(file: String, dates: DateReader = DateReader()) {
    self.file = file
    self.dates = dates
  }

  /// Notes a fault.
  mutating func note(_ reason: DatasetFault.Reason, line: Int?, field: String? = nil) {
    faults.append(DatasetFault(file: file, line: line, field: field, reason))
  }

  /// Notes what words were taken for.
  mutating func note(_ text: String, isReadAs date: EDTFDate, line: Int) {
    readings.append(DateTextReading(file: file, line: line, text: text, date: date))
  }

  /// The object that `value` is; every name that is not one of `names` is a fault.
  mutating func object(
    _ value: SourceValue, path: String = "", names: [String]
  ) -> SourceObject? {
    guard case .object(let members) = value.content else {
      note(
        .wrongKind(expected: "an object", found: value.kind), line: value.line,
        field: path.isEmpty ? nil : path)
      return nil
    }
    let object = SourceObject(line: value.line, path: path, members: members)
    for member in members where !names.contains(member.name) {
      let suggestion = NearestName.nearest(to: member.name, in: names)
      note(
        .unknownName(suggestion: suggestion), line: member.line,
        field: object.path(to: DatasetFault.shown(member.name)))
    }
    return object
  }

  /// The text of a field; nil where it is null or not there.
  ///
  /// An empty text is a fault.
  mutating func text(_ name: String, of object: SourceObject) -> String? {
    guard let value = object[name]?.value else { return nil }
    return text(value, field: object.path(to: name))
  }

  /// The text of a field that must be there.
  mutating func requiredText(_ name: String, of object: SourceObject) -> String? {
    guard let member = object[name] else {
      note(.missing, line: object.line, field: object.path(to: name))
      return nil
    }
    if member.value.content == .null {
      note(.missing, line: member.line, field: object.path(to: name))
    }
    return text(name, of: object)
  }

  /// Whether a field is true; false where it is not there.
  mutating func flag(_ name: String, of object: SourceObject) -> Bool {
    guard let value = object[name]?.value else { return false }
    guard let flag = value.flag else {
      note(
        .wrongKind(expected: "true or false", found: value.kind), line: value.line,
        field: object.path(to: name))
      return false
    }
    return flag
  }

  /// The texts of a list, each once.
  mutating func names(_ name: String, of object: SourceObject) -> [String] {
    var names: [String] = []
    for (value, path) in list(name, of: object) {
      guard let text = text(value, field: path) else {
        if value.content == .null { note(.empty, line: value.line, field: path) }
        continue
      }
      if names.contains(text) { note(.repeatedName(text), line: value.line, field: path) }
      names.append(text)
    }
    return names
  }

  /// The elements of a list, each with the way to it; none where it is null or not there.
  mutating func list(
    _ name: String, of object: SourceObject
  ) -> [(value: SourceValue, path: String)] {
    guard let value = object[name]?.value, value.content != .null else { return [] }
    guard case .array(let elements) = value.content else {
      note(
        .wrongKind(expected: "a list", found: value.kind), line: value.line,
        field: object.path(to: name))
      return []
    }
    return elements.enumerated().map { ($1, "\(object.path(to: name))[\($0)]") }
  }

  /// The http(s) URL of a field; nil where it is null or not there.
  mutating func url(_ name: String, of object: SourceObject) -> String? {
    guard let url = text(name, of: object) else { return nil }
    guard Self.isWebAddress(url) else {
      note(
        .malformedURL(url), line: object[name]?.value.line ?? object.line,
        field: object.path(to: name))
      return nil
    }
    return url
  }

  private mutating func text(_ value: SourceValue, field: String) -> String? {
    switch value.content {
    case .string(let text), .plain(let text):
      guard text.unicodeScalars.allSatisfy(\.properties.isWhitespace) else { return text }
      note(.empty, line: value.line, field: field)
    case .null: break
    default:
      note(.wrongKind(expected: "a text", found: value.kind), line: value.line, field: field)
    }
    return nil
  }

  /// Whether bytes are a web address of ASCII alone, its scheme in small letters.
  static func isPlainWebAddress(_ url: ArraySlice<UInt8>) -> Bool {
    let isSecure = url.starts(with: "https://".utf8)
    guard isSecure || url.starts(with: "http://".utf8) else { return false }
    let rest = url.dropFirst(isSecure ? 8 : 7)
    guard let first = rest.first, !"/?#".utf8.contains(first) else { return false }
    return rest.allSatisfy(isOfWebAddress)
  }

  /// Whether a byte may be in a web address of ASCII: all that is visible, but for `"<>\^`{|}`.
  private static func isOfWebAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5B, 0x5D, 0x5F, 0x61...0x7A, 0x7E: true
    default: false
    }
  }

  /// Whether `url` is http or https, has a host, and has no blank or control in it.
  private static func isWebAddress(_ url: String) -> Bool {
    let lower = url.prefix(8).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return false }
    let rest = url.dropFirst(lower.hasPrefix("https://") ? 8 : 7)
    guard let first = rest.first, !"/?#".contains(first) else { return false }
    return !url.unicodeScalars.contains { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        || "\"<>\\^`{|}".unicodeScalars.contains(scalar)
    }
  }
}
