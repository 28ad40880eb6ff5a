/// A place in a text, and what reading up to it has shown.
///
/// The text is passed to each call, as a span cannot be kept.
/// Past the end every byte reads as 0, which no date contains.
struct EDTFScanner {
  private(set) var position = 0

  /// The highest level of anything read so far.
  private(set) var level = 0

  mutating func raiseLevel(to level: Int) {
    self.level = max(self.level, level)
  }

  @inline(__always)
  func peek(in text: Span<UInt8>) -> UInt8 {
    position < text.count ? text[position] : 0
  }

  func peek(ahead distance: Int, in text: Span<UInt8>) -> UInt8 {
    position + distance < text.count ? text[position + distance] : 0
  }

  func isAtEnd(of text: Span<UInt8>) -> Bool { position == text.count }

  mutating func skip(_ count: Int = 1) {
    position += count
  }

  /// Goes past `byte` if it comes next.
  @inline(__always)
  mutating func take(_ byte: Unicode.Scalar, in text: Span<UInt8>) -> Bool {
    guard peek(in: text) == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  /// Goes past `..` if it comes next.
  mutating func takeDots(in text: Span<UInt8>) -> Bool {
    guard isAtDots(in: text) else { return false }
    position += 2
    return true
  }

  func isAtDots(in text: Span<UInt8>) -> Bool {
    peek(in: text) == UInt8(ascii: ".") && peek(ahead: 1, in: text) == UInt8(ascii: ".")
  }

  /// Goes past a qualifier if one comes next; of two it is an error.
  @inline(__always)
  mutating func takeQualifier(in text: Span<UInt8>) throws(EDTFError) -> Qualifier {
    guard let qualifier = Qualifier(peek(in: text)) else { return [] }
    position += 1
    if Qualifier(peek(in: text)) != nil { throw .qualifierTwice(position: position) }
    return qualifier
  }

  /// The number of digits, or of digits and `X`, from here on.
  @inline(__always)
  func countDigits(orMasks: Bool = false, in text: Span<UInt8>) -> Int {
    var end = position
    while end < text.count, Self.isDigit(text[end]) || orMasks && text[end] == UInt8(ascii: "X") {
      end += 1
    }
    return end - position
  }

  /// Goes past all digits from here on; `nil` if their number is above `UInt64`.
  mutating func takeNumber(in text: Span<UInt8>) -> UInt64? {
    var number: UInt64? = 0
    while Self.isDigit(peek(in: text)) {
      let digit = UInt64(peek(in: text) & 0xF)
      position += 1
      guard let soFar = number else { continue }
      let (tens, tooManyTens) = soFar.multipliedReportingOverflow(by: 10)
      let (sum, tooMuch) = tens.addingReportingOverflow(digit)
      number = tooManyTens || tooMuch ? nil : sum
    }
    return number
  }

  /// What stands where something else had to.
  func unexpected(in text: Span<UInt8>) -> EDTFError {
    .unexpected(peek(in: text), position: position)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }
}
