/// Writes one JSON text into bytes, member by member in the caller's order.
///
/// Objects and arrays are written by ``object(_:)`` and ``array(_:)`` around what they hold, so a
/// text cannot end unbalanced. Compact, or pretty with two spaces a level; ends in a line feed.
///
/// A text too long to stand whole in memory is opened and closed by hand, and ``take()`` hands out
/// what there is of it.
///
/// Follows RFC 8259: UTF-8, and only what must be escaped is.
package struct JSONWriter: ~Copyable {
  private var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0
  private var needsComma = false
  private var isOpened = false

  /// A writer with room for `capacity` bytes.
  package init(capacity: Int = 1024, isPretty: Bool = false) {
    self.isPretty = isPretty
    bytes.reserveCapacity(capacity)
  }

  /// The text that has been written, with a line feed at its end.
  package consuming func finish() -> [UInt8] {
    endLine()
    return bytes
  }

  /// Ends a text with a line feed; another may follow.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  /// The bytes that were written since it was last asked, for others to write the next ones.
  ///
  /// Where an object or an array is open there is room for as many more.
  package mutating func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    if depth > 0 { bytes.reserveCapacity(taken.count) }
    return taken
  }

  /// Makes room for `count` more bytes, and for what ends the text.
  package mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(bytes.count + count + Self.endBytes)
  }

  /// What ends a text takes no more than this, if it is compact.
  private static let endBytes = 64

  /// Writes an object whose members `members` writes, each with ``key(_:)`` and a value.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    openObject()
    members(&self)
    closeObject()
  }

  /// Writes an array whose elements `elements` writes.
  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    openArray()
    elements(&self)
    closeArray()
  }

  /// Begins an object that ``closeObject()`` ends.
  package mutating func openObject() { open(UInt8(ascii: "{")) }

  /// Ends the object that was begun last.
  package mutating func closeObject() { close(UInt8(ascii: "}")) }

  /// Begins an array that ``closeArray()`` ends.
  package mutating func openArray() { open(UInt8(ascii: "[")) }

  /// Ends the array that was begun last.
  package mutating func closeArray() { close(UInt8(ascii: "]")) }

  /// Writes the name of the member whose value comes next.
  package mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    needsComma = false
  }

  /// Writes the name of the member whose value comes next.
  package mutating func key(_ key: JSONKey) {
    separate()
    bytes.append(copying: key.bytes.span)
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    needsComma = false
  }

  /// Writes a string.
  ///
  /// - Complexity: O(n).
  package mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    if Self.isPlain(text.utf8.span) {
      append(text)
    } else {
      for byte in text.utf8 { escape(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes a string whose UTF-8 is at `range` of `text`.
  ///
  /// - Complexity: O(n) in the length of the range.
  package mutating func string(_ text: [UInt8], _ range: Range<Int>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    if Self.isPlain(text.span.extracting(range)) {
      bytes.append(copying: text.span.extracting(range))
    } else {
      for byte in text[range] { escape(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes a string whose bytes `append` appends: UTF-8, and nothing in it that must be escaped.
  package mutating func plainString(_ append: (inout [UInt8]) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    append(&bytes)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes a string, or null where there is none.
  package mutating func string(orNull text: String?) {
    if let text { string(text) } else { null() }
  }

  /// Writes a number.
  package mutating func integer(_ number: Int) {
    integer(isNegative: number < 0, UInt64(number.magnitude))
  }

  /// Writes a number of at most 64 bits.
  package mutating func integer(_ number: some BinaryInteger) {
    integer(isNegative: number < 0, UInt64(number.magnitude))
  }

  /// Writes a number, or null where there is none.
  package mutating func integer(orNull number: Int?) {
    if let number { integer(number) } else { null() }
  }

  /// Writes a number of at most 64 bits, or null where there is none.
  package mutating func integer(orNull number: (some BinaryInteger)?) {
    if let number { integer(number) } else { null() }
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) {
    literal(value ? "true" : "false")
  }

  /// Writes `null`.
  package mutating func null() {
    literal("null")
  }

  /// Writes a JSON text that is there already, blanks at its end left out; it is not looked into.
  package mutating func text(_ json: [UInt8]) {
    separate()
    bytes.append(contentsOf: json[..<(json.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? 0)])
    needsComma = true
  }

  /// Writes the value, or the values with commas between, that is at `range` of `json` already, as
  /// compact as what is around it; it is not looked into.
  package mutating func value(_ json: [UInt8], _ range: Range<Int>) {
    separate()
    bytes.append(copying: json.span.extracting(range))
    needsComma = true
  }

  /// Writes the values at `places` of those that are in `json` already, each with a comma behind it,
  /// as compact as what is around them; they are not looked into.
  ///
  /// Value n is between bound n and the next.
  package mutating func values(_ json: [UInt8], _ bounds: [Int], at places: [Int]) {
    guard !places.isEmpty else { return }
    separate()
    bytes.append(copying: json.span, bounds, at: places, roomFor: Self.endBytes)
    bytes.removeLast()
    needsComma = true
  }

  /// Writes members of an object that are there already, without a blank and with commas between; it
  /// is not looked into.
  package mutating func members(_ json: [UInt8]) {
    guard !json.isEmpty else { return }
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// Writes an array of strings.
  package mutating func strings(_ texts: [String]) {
    array { writer in
      for text in texts { writer.string(text) }
    }
  }

  private mutating func literal(_ text: String) {
    separate()
    append(text)
    needsComma = true
  }

  private mutating func integer(isNegative: Bool, _ magnitude: UInt64) {
    separate()
    needsComma = true
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    bytes.append(digitsOf: magnitude)
  }

  /// Appends the bytes of a text: of a short one each by itself, as that is quicker.
  private mutating func append(_ text: String) {
    let source = text.utf8.span
    guard source.count <= 32 else { return bytes.append(copying: source) }
    bytes.append(addingCapacity: source.count) { output in
      for index in source.indices { output.append(source[index]) }
    }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    needsComma = false
    isOpened = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if needsComma { breakLine() }
    bytes.append(bracket)
    needsComma = true
    isOpened = false
  }

  /// Puts what stands between the last token and the next value of the same array or object.
  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if needsComma || isOpened { breakLine() }
    isOpened = false
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
    case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
    case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
    case 0..<0x20:
      bytes.append(contentsOf: byte < 0x10 ? #"\u000"#.utf8 : #"\u001"#.utf8)
      bytes.append(contentsOf: String(byte & 0xF, radix: 16).utf8)
    default: bytes.append(byte)
    }
  }

  /// Looks at every byte without a branch, which is quicker than to stop at the first.
  private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
    var plain: UInt8 = 0xFF
    for index in bytes.indices {
      let byte = bytes[index]
      plain &= difference(byte >> 5, 0)
      plain &= difference(byte, UInt8(ascii: "\"")) & difference(byte, UInt8(ascii: "\\"))
    }
    return plain >= 0x80
  }

  /// Has its first bit set if the two are different: a comparison would be compiled to a branch.
  private static func difference(_ byte: UInt8, _ other: UInt8) -> UInt8 {
    (byte ^ other) | (0 &- (byte ^ other))
  }
}
