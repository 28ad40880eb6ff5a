import Milestones

/// Reads a milestone off a line of JSON on which nothing is wrong.
///
/// It notes where the texts stand and makes no values of them. What it does not take at once, right
/// or wrong, is for ``JSONReader`` and ``FieldReader``, which can say what is wrong.
struct MilestoneScanner {
  /// The bytes that the line read last is among; where it has escapes, that line alone, with what
  /// they stand for in their place.
  private var bytes: [UInt8]

  /// Where the texts of the milestone are among ``bytes``.
  private var pieces = MilestonePieces()

  /// Where the line ends that was read last, among the lines.
  private(set) var end = 0

  private let lines: [UInt8]
  private var index = 0

  /// Whether ``bytes`` are a line alone, which is known to be UTF-8.
  private var isAlone = false

  /// Whether Unicode may write a text of the line in another way, which takes a character from
  /// U+0300 on.
  private var mayBeWrittenOtherwise = false

  /// The line is for another reader.
  private enum NotPlain: Error {
    /// For this one, when the line stands alone.
    case escaped
    /// For one that can say what is wrong.
    case other
  }

  private static let names = FieldReader.milestoneNames.map { Array($0.utf8) }
  private static let sourceNames = FieldReader.sourceNames.map { Array($0.utf8) }
  private static let referenceNames = ["number", "title", "url"].map { Array($0.utf8) }
  private static let linkNames = ["title", "url"].map { Array($0.utf8) }

  private static let null = Array("null".utf8)
  private static let `true` = Array("true".utf8)
  private static let `false` = Array("false".utf8)

  /// A scanner of `lines`.
  init(_ lines: [UInt8]) {
    self.lines = lines
    bytes = lines
  }

  /// Whether the line that begins at `start` was taken for a milestone, and then ends at ``end``.
  ///
  /// - Complexity: O(n).
  mutating func read(from start: Int) -> Bool {
    if isAlone { (bytes, isAlone) = (lines, false) }
    do throws(NotPlain) {
      end = try milestone(from: start)
      return true
    } catch {
      return error == .escaped && readAlone(from: start)
    }
  }

  /// Appends the milestone that was read last; false where its date is no EDTF.
  func append(to milestones: inout MilestoneColumns) -> Bool {
    milestones.append(pieces, of: bytes)
  }

  private mutating func readAlone(from start: Int) -> Bool {
    end = lines.span.lineEnd(from: start)
    let line = Array(lines[start..<end])
    guard line.span.isUTF8 else { return false }
    (bytes, isAlone, mayBeWrittenOtherwise) = (line, true, true)
    return (try? milestone(from: 0)) != nil
  }

  /// Reads a milestone, and answers where its line ends.
  private mutating func milestone(from start: Int) throws(NotPlain) -> Int {
    pieces.clear()
    index = start
    if !isAlone { mayBeWrittenOtherwise = false }
    try object(Self.names) { (scanner, field) throws(NotPlain) in try scanner.value(of: field) }
    skipBlanks()
    guard index == bytes.count || bytes[index] == UInt8(ascii: "\n"), !pieces.id.isEmpty,
      !pieces.date.isEmpty, !pieces.title.isEmpty
    else { throw .other }
    return index
  }

  /// Takes the value of the field at that place of ``FieldReader/milestoneNames``.
  private mutating func value(of field: Int) throws(NotPlain) {
    switch field {
    case 0: pieces.id = try identifier()
    case 1: pieces.date = try text()
    case 2: pieces.dateText = try textOrNull()
    case 3: pieces.isInferred = try flag()
    case 4: pieces.title = try text()
    case 5: pieces.text = try textOrNull()
    case 6...9: try takeNames(of: field - 6)
    case 10: try list { (scanner) throws(NotPlain) in try scanner.takeReference() }
    case 11: try list { (scanner) throws(NotPlain) in try scanner.takeLink() }
    default: try takeSource()
    }
  }

  private mutating func identifier() throws(NotPlain) -> Range<Int> {
    let id = try string()
    guard FieldReader.isIdentifier(bytes[id]) else { throw .other }
    return id
  }

  private mutating func flag() throws(NotPlain) -> Bool {
    if takeWord(Self.true) { return true }
    guard takeWord(Self.false) else { throw .other }
    return false
  }

  private mutating func takeNames(of kind: Int) throws(NotPlain) {
    let first = pieces.names.count
    try list { (scanner) throws(NotPlain) in
      let name = try scanner.text()
      for place in first..<scanner.pieces.names.count {
        guard !scanner.isSame(name, scanner.pieces.names[place].range) else { throw .other }
      }
      scanner.pieces.names.append(MilestonePieces.Name(kind: kind, range: name))
    }
  }

  /// Whether two texts are the same, or may be to Unicode.
  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let text = bytes.span
    if text.extracting(one).hasSameBytes(as: text.extracting(other)) { return true }
    guard mayBeWrittenOtherwise else { return false }
    return String(decoding: bytes[one], as: UTF8.self)
      == String(decoding: bytes[other], as: UTF8.self)
  }

  private mutating func takeReference() throws(NotPlain) {
    var number: Int?
    var (title, url): (Range<Int>?, Range<Int>?)
    try object(Self.referenceNames) { (scanner, field) throws(NotPlain) in
      switch field {
      case 0: number = try scanner.number()
      case 1: title = try scanner.textOrNull()
      default: url = try scanner.urlOrNull()
      }
    }
    guard let number else { throw .other }
    pieces.references.append(MilestonePieces.Reference(number: number, title: title, url: url))
  }

  private mutating func takeLink() throws(NotPlain) {
    var (title, url): (Range<Int>?, Range<Int>?)
    try object(Self.linkNames) { (scanner, field) throws(NotPlain) in
      if field == 0 { title = try scanner.textOrNull() } else { url = try scanner.urlOrNull() }
    }
    guard let url else { throw .other }
    pieces.related.append(MilestonePieces.Link(title: title, url: url))
  }

  private mutating func takeSource() throws(NotPlain) {
    guard !takeWord(Self.null) else { return }
    pieces.source += repeatElement(nil, count: Self.sourceNames.count)
    try object(Self.sourceNames) { (scanner, field) throws(NotPlain) in
      let isURL = field == 1
      scanner.pieces.source[field] = isURL ? try scanner.urlOrNull() : try scanner.textOrNull()
    }
  }
}

/// Texts and numbers.
extension MilestoneScanner {
  /// A text with something to see in it.
  private mutating func text() throws(NotPlain) -> Range<Int> {
    let text = try string()
    for place in text where Self.isVisible(bytes[place]) { return text }
    throw .other
  }

  /// Whether no character that has the byte is white space; that begins with C2, E1, E2 or E3 where
  /// it is beyond ASCII, and so do others.
  private static func isVisible(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x7E, 0xC3...0xE0, 0xE4...0xF4: true
    default: false
    }
  }

  private mutating func textOrNull() throws(NotPlain) -> Range<Int>? {
    takeWord(Self.null) ? nil : try text()
  }

  private mutating func urlOrNull() throws(NotPlain) -> Range<Int>? {
    guard let url = try textOrNull() else { return nil }
    guard FieldReader.isPlainWebAddress(bytes[url]) else { throw .other }
    return url
  }

  /// A whole number from 1.
  private mutating func number() throws(NotPlain) -> Int {
    skipBlanks()
    var number = 0
    let start = index
    while index < bytes.count, index - start < 18, bytes[index] &- 0x30 < 10 {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index > start, bytes[start] != UInt8(ascii: "0") else { throw .other }
    return number
  }

  /// What stands between the next quotes.
  private mutating func string() throws(NotPlain) -> Range<Int> {
    try expect(UInt8(ascii: "\""))
    let start = index
    let (end, characters) = bytes.span.endOfPlainText(from: start)
    guard end < bytes.count else { throw .other }
    index = end
    switch bytes[end] {
    case UInt8(ascii: "\""):
      index += 1
      if !characters.areAll, !isAlone { try check(start..<end) }
      if characters.haveMarks || !characters.areAll { mayBeWrittenOtherwise = true }
      return start..<end
    case UInt8(ascii: "\\"):
      guard isAlone else { throw .escaped }
      return start..<(try unescape())
    default: throw .other
    }
  }

  /// Checks a text that has other characters.
  private func check(_ range: Range<Int>) throws(NotPlain) {
    guard bytes.span.extracting(range).isUTF8 else { throw .other }
  }

  /// Replaces the escapes of a text from the first on; answers where the text then ends.
  private mutating func unescape() throws(NotPlain) -> Int {
    var end = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return end
      case UInt8(ascii: "\\"):
        var next = index
        guard let scalar = try? JSONReader.escape(in: bytes.span, at: &next) else {
          throw .other
        }
        index = next
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          bytes[end] = byte
          end += 1
        }
      case 0..<0x20: throw .other
      case let byte:
        bytes[end] = byte
        end += 1
        index += 1
      }
    }
    throw .other
  }
}

/// The marks between.
extension MilestoneScanner {
  /// Reads an object whose members have different names, all of them among `names`; `take` reads
  /// each value, and is told the place of the name.
  private mutating func object(
    _ names: [[UInt8]],
    _ take: (inout MilestoneScanner, _ field: Int) throws(NotPlain) -> Void
  ) throws(NotPlain) {
    try expect(UInt8(ascii: "{"))
    guard !takes(UInt8(ascii: "}")) else { return }
    var (seen, next) = (0, 0)
    repeat {
      let name = try string()
      guard let field = place(of: name, in: names, from: next), seen >> field & 1 == 0 else {
        throw .other
      }
      seen |= 1 << field
      next = field + 1
      try expect(UInt8(ascii: ":"))
      try take(&self, field)
    } while takes(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
  }

  private mutating func list(
    _ take: (inout MilestoneScanner) throws(NotPlain) -> Void
  ) throws(NotPlain) {
    guard !takeWord(Self.null) else { return }
    try expect(UInt8(ascii: "["))
    guard !takes(UInt8(ascii: "]")) else { return }
    repeat { try take(&self) } while takes(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
  }

  /// The place of a name; those from `start` on, which are probable, are looked at first.
  private func place(of name: Range<Int>, in names: [[UInt8]], from start: Int) -> Int? {
    let name = bytes.span.extracting(name)
    for place in start..<names.count where name.hasSameBytes(as: names[place]) { return place }
    for place in 0..<start where name.hasSameBytes(as: names[place]) { return place }
    return nil
  }

  private mutating func expect(_ mark: UInt8) throws(NotPlain) {
    guard takes(mark) else { throw .other }
  }

  private mutating func takes(_ mark: UInt8) -> Bool {
    skipBlanks()
    guard index < bytes.count, bytes[index] == mark else { return false }
    index += 1
    return true
  }

  private mutating func takeWord(_ word: [UInt8]) -> Bool {
    skipBlanks()
    let end = index + word.count
    guard end <= bytes.count, bytes[index] == word[0],
      bytes.span.extracting(index..<end).hasSameBytes(as: word)
    else { return false }
    index = end
    return true
  }

  private mutating func skipBlanks() {
    while index < bytes.count,
      bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0D
    {
      index += 1
    }
  }
}

extension Span<UInt8> {
  /// Where the line ends that begins at `start`.
  func lineEnd(from start: Int) -> Int {
    let lineFeed = UInt8(ascii: "\n")
    return firstPlace(from: start, { $0.firsts(of: lineFeed) }, { $0 == lineFeed })
  }

  /// The place of the first quote, backslash or control from `start` on, or the end, and what is
  /// known of the characters before it.
  fileprivate func endOfPlainText(from start: Int) -> (end: Int, characters: ShortCharacters) {
    let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
    var (place, characters) = (start, ShortCharacters())
    while place <= count - EightBytes.count {
      let bytes = EightBytes(self, at: place)
      let found = bytes.firsts(of: quote) | bytes.firsts(of: backslash) | bytes.firstsBelow(0x20)
      guard found == 0 else {
        characters.take(bytes, to: found)
        return (place + found.trailingZeroBitCount / 8, characters)
      }
      characters.take(bytes)
      place += EightBytes.count
    }
    while place < count, self[place] != quote, self[place] != backslash, self[place] >= 0x20 {
      characters.take(self[place])
      place += 1
    }
    return (place, characters)
  }

  /// Whether `other` is the same bytes.
  fileprivate func hasSameBytes(as other: [UInt8]) -> Bool { hasSameBytes(as: other.span) }

  /// Whether `other` is the same bytes.
  ///
  /// The one that the columns have looks at eight at a time, but to call it from here for each of the
  /// short names of a line takes a twentieth more for a whole history.
  fileprivate func hasSameBytes(as other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}
