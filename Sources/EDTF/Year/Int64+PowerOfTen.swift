extension Int64 {
  /// Ten to the power of `exponent`, which is from 0 to 18.
  static func powerOfTen(_ exponent: Int) -> Int64 {
    var power: Int64 = 1
    for _ in 0..<exponent { power &*= 10 }
    return power
  }

  /// The number of decimal digits of the magnitude; 1 for zero.
  var decimalDigitCount: Int {
    var (rest, count) = (magnitude / 10, 1)
    while rest > 0 {
      rest /= 10
      count += 1
    }
    return count
  }
}
