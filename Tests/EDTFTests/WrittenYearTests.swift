import Testing

@testable import EDTF

@Suite struct `Years with unknown digits` {
  @Test func `every mask finds its next and its last year as counting does`() {
    for unknown in UInt8(0)...0b1111 {
      for isNegative in [false, true] {
        let value = Self.known(unknown, of: 1984) * (isNegative ? -1 : 1)
        let year = WrittenYear(value: value, isNegative: isNegative, unknownDigits: unknown)
        let years = (Int64(1)...9_999).filter { Self.known(unknown, of: $0) == abs(value) }
        let all = isNegative ? years.reversed().map { -$0 } : (value == 0 ? [0] : []) + years
        for limit in stride(from: Int64(-10_050), through: 10_050, by: 367) {
          if year.first(onOrAfter: limit) != all.first(where: { $0 >= limit })
            || year.last(onOrBefore: limit) != all.last(where: { $0 <= limit })
          {
            Issue.record("\(year) at \(limit)")
          }
        }
      }
    }
  }

  @Test(arguments: [Int64.min, .max])
  func `the ends of Int64 are limits as others`(limit: Int64) {
    let year = WrittenYear(value: -100, isNegative: true, unknownDigits: 0b11)
    #expect(year.first(onOrAfter: limit) == (limit < 0 ? -199 : nil))
    #expect(year.last(onOrBefore: limit) == (limit < 0 ? nil : -100))
  }

  /// The number with 0 for its unknown digits.
  private static func known(_ unknown: UInt8, of number: Int64) -> Int64 {
    var (sum, place) = (Int64(0), Int64(1))
    for bit in 0..<4 {
      if unknown >> UInt8(bit) & 1 == 0 { sum += number / place % 10 * place }
      place *= 10
    }
    return sum
  }
}
