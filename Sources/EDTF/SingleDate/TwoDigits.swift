/// The two digits of a month or a day, either of which may be unknown (`X`).
struct TwoDigits: Hashable, Sendable {
  private static let unknown: UInt8 = 0xF

  /// A decimal digit, or 15 for `X`, in each half.
  private let halves: UInt8

  static let bothUnknown = TwoDigits(tens: nil, ones: nil)

  /// Digits from 0 to 9; `nil` is `X`.
  init(tens: UInt8?, ones: UInt8?) {
    halves = (tens ?? Self.unknown) << 4 | (ones ?? Self.unknown)
  }

  private var tens: UInt8 { halves >> 4 }
  private var ones: UInt8 { halves & 0xF }

  /// The number; `nil` where a digit is unknown.
  var number: Int? {
    tens == Self.unknown || ones == Self.unknown ? nil : Int(tens) * 10 + Int(ones)
  }

  /// The number, of two digits that are known.
  @inline(__always)
  var exact: Int { Int(tens) * 10 + Int(ones) }

  var isWhollyUnknown: Bool { halves == 0xFF }

  /// The numbers from 1 to `limit` (at most 31) that it can be, as bits.
  func readings(upTo limit: Int) -> UInt32 {
    if let number { return number <= limit ? 1 << UInt32(number) & ~1 : 0 }
    if isWhollyUnknown { return .bits(1...limit) }
    var bits: UInt32 = 0
    for number in 1...limit where canBe(number) { bits |= 1 << UInt32(number) }
    return bits
  }

  private func canBe(_ number: Int) -> Bool {
    (tens == Self.unknown || Int(tens) == number / 10)
      && (ones == Self.unknown || Int(ones) == number % 10)
  }
}

extension TwoDigits: CustomStringConvertible {
  var description: String { Self.text(of: tens) + Self.text(of: ones) }

  private static func text(of digit: UInt8) -> String {
    digit == unknown ? "X" : String(digit)
  }
}

extension UInt32 {
  /// The bits numbered by a range from 0 to 31.
  static func bits(_ range: ClosedRange<Int>) -> UInt32 {
    let upTo: UInt32 = range.upperBound == 31 ? .max : 1 << UInt32(range.upperBound + 1) - 1
    return upTo & (.max << UInt32(range.lowerBound))
  }
}
