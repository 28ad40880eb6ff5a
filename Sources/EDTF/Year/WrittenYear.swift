/// A year as EDTF writes it: four digits, some perhaps unknown, or a long or estimated year.
///
/// `-0043`, `19XX`, `1950S2`, `Y17000`, `Y-17E7`. Digits are unknown in years of four digits only.
struct WrittenYear: Hashable, Sendable {
  /// The year, with 0 for each unknown digit.
  let value: Int64

  /// Told apart from `value`, since `-0XXX` is a year before 0.
  let isNegative: Bool

  /// Bit 0 stands for the last digit, bit 3 for the first of four.
  let unknownDigits: UInt8

  /// The power of ten it is written with; 0 where it is written out.
  let exponent: UInt8

  /// How many leading digits are meant, the rest being an estimate; 0 where all of them are.
  let significantDigits: UInt8

  init(
    value: Int64, isNegative: Bool, unknownDigits: UInt8 = 0,
    exponent: UInt8 = 0, significantDigits: UInt8 = 0
  ) {
    self.value = value
    self.isNegative = isNegative
    self.unknownDigits = unknownDigits
    self.exponent = exponent
    self.significantDigits = significantDigits
  }

  /// True if it can be read as one year only.
  var isExact: Bool { unknownDigits == 0 && significantDigits == 0 }

  var hasUnknownDigits: Bool { unknownDigits != 0 }

  var isWhollyUnknown: Bool { unknownDigits == 0b1111 }

  /// True if it is written with `Y`.
  var isLong: Bool { exponent > 0 || value.magnitude > 9999 }

  /// True if the years it can mean follow each other without a gap.
  var isContiguous: Bool {
    unknownDigits & (unknownDigits &+ 1) == 0
  }
}

extension WrittenYear: CustomStringConvertible {
  var description: String {
    var text = isLong ? longText : fourDigits
    if significantDigits > 0 { text += "S\(significantDigits)" }
    return text
  }

  private var longText: String {
    guard exponent > 0 else { return "Y\(value)" }
    return "Y\(value / .powerOfTen(Int(exponent)))E\(exponent)"
  }

  private var fourDigits: String {
    guard hasUnknownDigits else { return CalendarDay.text(ofYear: value) }
    var text = isNegative ? "-" : ""
    for place in (0..<4).reversed() {
      let isUnknown = unknownDigits >> UInt8(place) & 1 == 1
      text += isUnknown ? "X" : String(value.magnitude / UInt64(Int64.powerOfTen(place)) % 10)
    }
    return text
  }
}
