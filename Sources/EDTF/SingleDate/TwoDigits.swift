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
  @inline(__always)
  func readings(upTo limit: Int) -> UInt32 {
    let all = UInt32.bits(1...limit)
    switch (tens == Self.unknown, ones == Self.unknown) {
    case (true, true): return all
    case (false, false): return exact <= limit ? 1 << UInt32(exact) & all : 0
    case (false, true): return tens < 4 ? Self.tenNumbers << UInt32(tens * 10) & all : 0
    case (true, false): return UInt32(truncatingIfNeeded: Self.tens << UInt64(ones)) & all
    }
  }

  /// The bits of 0 to 9.
  private static let tenNumbers: UInt32 = 0x3FF

  /// The bits of 0, 10, 20 and 30.
  private static let tens: UInt64 = 1 | 1 << 10 | 1 << 20 | 1 << 30
}

extension TwoDigits: CustomStringConvertible {
  var description: String { Self.text(of: tens) + Self.text(of: ones) }

  private static func text(of digit: UInt8) -> String {
    digit == unknown ? "X" : String(digit)
  }
}

extension UInt32 {
  /// The bits numbered by a range from 0 to 31.
  @inline(__always)
  static func bits(_ range: ClosedRange<Int>) -> UInt32 {
    let upTo: UInt32 = range.upperBound == 31 ? .max : 1 << UInt32(range.upperBound + 1) - 1
    return upTo & (.max << UInt32(range.lowerBound))
  }
}
