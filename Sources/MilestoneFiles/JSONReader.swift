/// Reads one JSON text strictly, and keeps the line of each value.
///
/// Foundation's decoder says nothing of where a value stood, and stops at the first fault; the
/// keeper of a history wants every line that is to be mended.
///
/// Follows RFC 8259. A name that stands twice in one object is an error, as is nesting deeper than
/// 32 levels.
struct JSONReader {
  private var index = 0
  private var line: Int
  private var depth = 0

  /// The value that `bytes` holds and nothing else; its first line is `line`.
  ///
  /// - Complexity: O(n).
  static func read(_ bytes: Span<UInt8>, firstLine line: Int) throws(SyntaxFault) -> SourceValue {
    var reader = JSONReader(line: line)
    // The mark of UTF-16, in either order.
    if bytes.count >= 2, bytes[0] ^ bytes[1] == 1, bytes[0] | bytes[1] == 0xFF {
      throw reader.fault(.notUTF8)
    }
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { reader.index = 3 }
    let value = try reader.value(bytes)
    reader.skipBlanks(bytes)
    guard reader.index == bytes.count else { throw reader.fault(.textAfterTheEnd) }
    return value
  }

  /// What the escape stands for that begins at `index`, which is moved past it.
  static func escape(
    in bytes: Span<UInt8>, at index: inout Int
  ) throws(SyntaxFault) -> Unicode.Scalar {
    var reader = JSONReader(line: 1)
    reader.index = index
    defer { index = reader.index }
    return try reader.escape(bytes)
  }

  private init(line: Int) {
    self.line = line
  }

  private func fault(_ reason: DatasetFault.Reason) -> SyntaxFault {
    SyntaxFault(line: line, reason: reason)
  }

  private mutating func value(_ bytes: Span<UInt8>) throws(SyntaxFault) -> SourceValue {
    skipBlanks(bytes)
    let start = line
    guard index < bytes.count else { throw fault(.endsTooEarly) }
    switch bytes[index] {
    case UInt8(ascii: "{"):
      return SourceValue(line: start, content: .object(try members(bytes)))
    case UInt8(ascii: "["):
      return SourceValue(line: start, content: .array(try elements(bytes)))
    case UInt8(ascii: "\""):
      return SourceValue(line: start, content: .string(try string(bytes)))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return SourceValue(line: start, content: .number(try number(bytes)))
    default:
      return SourceValue(line: start, content: try word(bytes))
    }
  }

  private mutating func members(_ bytes: Span<UInt8>) throws(SyntaxFault) -> [SourceMember] {
    try descend()
    var members: [SourceMember] = []
    skipBlanks(bytes)
    if take(UInt8(ascii: "}"), bytes) { return ascend(members) }
    while true {
      skipBlanks(bytes)
      let start = line
      guard index < bytes.count else { throw fault(.endsTooEarly) }
      guard bytes[index] == UInt8(ascii: "\"") else { throw fault(.expected("a name in quotes")) }
      let name = try string(bytes)
      guard !members.contains(where: { $0.name == name }) else { throw fault(.nameTwice(name)) }
      skipBlanks(bytes)
      guard take(UInt8(ascii: ":"), bytes) else { throw fault(missing("a colon", bytes)) }
      members.append(SourceMember(name: name, line: start, value: try value(bytes)))
      skipBlanks(bytes)
      if take(UInt8(ascii: "}"), bytes) { return ascend(members) }
      guard take(UInt8(ascii: ","), bytes) else { throw fault(missing("a comma or }", bytes)) }
    }
  }

  private mutating func elements(_ bytes: Span<UInt8>) throws(SyntaxFault) -> [SourceValue] {
    try descend()
    var elements: [SourceValue] = []
    skipBlanks(bytes)
    if take(UInt8(ascii: "]"), bytes) { return ascend(elements) }
    while true {
      elements.append(try value(bytes))
      skipBlanks(bytes)
      if take(UInt8(ascii: "]"), bytes) { return ascend(elements) }
      guard take(UInt8(ascii: ","), bytes) else { throw fault(missing("a comma or ]", bytes)) }
    }
  }

  private func missing(_ what: String, _ bytes: Span<UInt8>) -> DatasetFault.Reason {
    index < bytes.count ? .expected(what) : .endsTooEarly
  }

  private mutating func descend() throws(SyntaxFault) {
    depth += 1
    index += 1
    guard depth <= 32 else { throw fault(.tooDeep) }
  }

  private mutating func ascend<Value>(_ value: Value) -> Value {
    depth -= 1
    return value
  }

  private mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return
      }
      index += 1
    }
  }

  private mutating func word(_ bytes: Span<UInt8>) throws(SyntaxFault) -> SourceValue.Content {
    let words: [(StaticString, SourceValue.Content)] = [
      ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
    ]
    for (word, content) in words where starts(with: word, bytes) {
      index += word.utf8CodeUnitCount
      return content
    }
    throw fault(
      .expected("a value: a text in quotes, a number, a list, an object, true, false or null"))
  }

  private func starts(with word: StaticString, _ bytes: Span<UInt8>) -> Bool {
    let letters = Array(word.description.utf8)
    guard bytes.count - index >= letters.count else { return false }
    return letters.indices.allSatisfy { bytes[index + $0] == letters[$0] }
  }

  private mutating func number(_ bytes: Span<UInt8>) throws(SyntaxFault) -> String {
    let start = index
    _ = take(UInt8(ascii: "-"), bytes)
    if !take(UInt8(ascii: "0"), bytes) { try digits(bytes) }
    if take(UInt8(ascii: "."), bytes) { try digits(bytes) }
    if take(UInt8(ascii: "e"), bytes) || take(UInt8(ascii: "E"), bytes) {
      _ = take(UInt8(ascii: "+"), bytes) || take(UInt8(ascii: "-"), bytes)
      try digits(bytes)
    }
    return try text(bytes, start..<index)
  }

  private mutating func digits(_ bytes: Span<UInt8>) throws(SyntaxFault) {
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    guard index > start else { throw fault(missing("a digit", bytes)) }
  }

  private mutating func string(_ bytes: Span<UInt8>) throws(SyntaxFault) -> String {
    index += 1
    let start = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        defer { index += 1 }
        return try text(bytes, start..<index)
      case UInt8(ascii: "\\"):
        return try escapedString(bytes, start)
      case 0..<0x20:
        throw fault(.controlInText)
      default:
        index += 1
      }
    }
    throw fault(.endsTooEarly)
  }

  private mutating func escapedString(
    _ bytes: Span<UInt8>, _ start: Int
  ) throws(SyntaxFault) -> String {
    var result = try text(bytes, start..<index)
    var plain = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        result += try text(bytes, plain..<index)
        index += 1
        return result
      case UInt8(ascii: "\\"):
        result += try text(bytes, plain..<index)
        result.unicodeScalars.append(try escape(bytes))
        plain = index
      case 0..<0x20:
        throw fault(.controlInText)
      default:
        index += 1
      }
    }
    throw fault(.endsTooEarly)
  }

  private mutating func escape(_ bytes: Span<UInt8>) throws(SyntaxFault) -> Unicode.Scalar {
    guard index + 1 < bytes.count else { throw fault(.endsTooEarly) }
    let letter = bytes[index + 1]
    index += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(bytes)
    default: throw fault(.badEscape)
    }
  }

  /// The scalar of `uXXXX`, or of two of them where it is beyond U+FFFF.
  private mutating func unicodeEscape(_ bytes: Span<UInt8>) throws(SyntaxFault) -> Unicode.Scalar {
    let first = try hexadecimal(bytes)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take(UInt8(ascii: "\\"), bytes), take(UInt8(ascii: "u"), bytes) else {
      throw fault(.badEscape)
    }
    let second = try hexadecimal(bytes)
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw fault(.badEscape) }
    return scalar
  }

  private mutating func hexadecimal(_ bytes: Span<UInt8>) throws(SyntaxFault) -> UInt32 {
    guard index + 4 <= bytes.count else { throw fault(.endsTooEarly) }
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
        throw fault(.badEscape)
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  private func text(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(SyntaxFault) -> String {
    guard let text = try? UTF8Span(validating: bytes.extracting(range)) else {
      throw fault(.notUTF8)
    }
    return String(copying: text)
  }
}
