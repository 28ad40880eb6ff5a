import HTTP
import Testing

/// A request's head as a client writes it: its lines, of which a scalar is a byte.
struct HeadText: CustomTestStringConvertible {
  private let lines: [[UInt8]]

  /// A head whose lines end in `\n`, which no line itself can hold.
  init(_ text: String) {
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in line.map { UInt8(truncatingIfNeeded: $0.value) } }
  }

  /// A request line and the fields that make it good.
  init(line: String) {
    self.init("\(line)\nHost: x")
  }

  /// A good request line and those fields.
  init(fields: String) {
    self.init("GET / HTTP/1.1\n\(fields)")
  }

  /// Reads it as the server does: the method ends at the first space, the version begins at the
  /// last, and a value begins behind the colon.
  func read(limits: RequestLimits = RequestLimits()) throws(RequestError) -> Request {
    let words = lines[0].split(separator: 0x20, omittingEmptySubsequences: false)
    let target = Array(words.dropFirst().dropLast().joined(separator: [0x20]))
    let (method, version) = (Array(words.first ?? []), Array(words.last ?? []))
    var head = try RequestHead(
      method: method.span, target: target.span, version: version.span, limits: limits)
    for line in lines.dropFirst() {
      let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.endIndex
      let (name, value) = (Array(line[..<colon]), Array(line[colon...].dropFirst()))
      head.add(name: name.span, value: value.span)
    }
    return try head.finish()
  }

  var testDescription: String {
    lines.map { line in
      line.map { Unicode.Scalar($0).escaped(asASCII: true) }.joined()
    }.joined(separator: " | ")
  }
}
