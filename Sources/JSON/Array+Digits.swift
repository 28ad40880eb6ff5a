/// Whole numbers as text.
extension [UInt8] {
  /// Appends the digits of a number.
  ///
  /// They are made from the last on, as a division by ten is quicker than one by what is not known
  /// before.
  package mutating func append(digitsOf number: UInt64) {
    var digits: [20 of UInt8] = .init(repeating: UInt8(ascii: "0"))
    var (rest, start) = (number, digits.count)
    repeat {
      start -= 1
      digits[start] += UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    for index in start..<digits.count { append(digits[index]) }
  }
}
