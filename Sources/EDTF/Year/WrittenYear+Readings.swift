/// The years that a written year can mean.
extension WrittenYear {
  /// The first of them from `limit` on; `nil` if there is none.
  func first(onOrAfter limit: Int64) -> Int64? {
    if isExact { return value >= limit ? value : nil }
    if significantDigits > 0 {
      let years = estimatedYears
      return years.upperBound >= limit ? max(limit, years.lowerBound) : nil
    }
    guard isNegative else { return firstMagnitude(from: limit) }
    return lastMagnitude(upTo: limit == .min ? .max : -limit).map { -$0 }
  }

  /// The last of them up to `limit`; `nil` if there is none.
  func last(onOrBefore limit: Int64) -> Int64? {
    if isExact { return value <= limit ? value : nil }
    if significantDigits > 0 {
      let years = estimatedYears
      return years.lowerBound <= limit ? min(limit, years.upperBound) : nil
    }
    guard isNegative else { return lastMagnitude(upTo: limit) }
    return firstMagnitude(from: limit == .min ? .max : -limit).map { -$0 }
  }

  /// The years that share the significant digits: 1900 to 1999 for `1950S2`.
  ///
  /// Leading zeros are not significant. The parser refuses years that would leave `Int64`.
  var estimatedYears: ClosedRange<Int64> {
    let step = estimateStep
    let nearest = value / step * step
    return isNegative ? (nearest - (step - 1))...nearest : nearest...(nearest + (step - 1))
  }

  /// False where the years that share the significant digits would leave `Int64`.
  var isEstimateInRange: Bool {
    let nearest = value / estimateStep * estimateStep
    let rest = isNegative ? 1 - estimateStep : estimateStep - 1
    return !nearest.addingReportingOverflow(rest).overflow
  }

  /// One unit of the last digit that is meant.
  private var estimateStep: Int64 {
    .powerOfTen(max(0, value.decimalDigitCount - Int(significantDigits)))
  }

  /// One unit of the last digit that is known for sure: 10 for `199X`, 1 for `1990`.
  var unit: Int64 {
    if significantDigits > 0 { return estimateStep }
    if hasUnknownDigits { return .powerOfTen(8 - unknownDigits.leadingZeroBitCount) }
    return .powerOfTen(Int(exponent))
  }
}

/// Years of four digits without their sign, numbered by the digits put for the unknown ones.
extension WrittenYear {
  private func firstMagnitude(from limit: Int64) -> Int64? {
    if isContiguous {
      let magnitudes = magnitudes
      return magnitudes.upperBound < limit ? nil : max(limit, magnitudes.lowerBound)
    }
    let index = indexOfFirst(from: limit)
    return index < indexCount ? magnitude(at: index) : nil
  }

  private func lastMagnitude(upTo limit: Int64) -> Int64? {
    if isContiguous {
      let magnitudes = magnitudes
      return magnitudes.lowerBound > limit ? nil : min(limit, magnitudes.upperBound)
    }
    let index = indexOfFirst(from: min(limit, 9999) + 1) - 1
    return index >= firstIndex ? magnitude(at: index) : nil
  }

  /// From the least to the greatest, of which there are none between that it cannot be if the
  /// unknown digits are the last.
  private var magnitudes: ClosedRange<Int64> {
    let least = abs(value) + (firstIndex > 0 ? 1 : 0)
    return least...abs(value) + .powerOfTen(unknownDigits.nonzeroBitCount) - 1
  }

  private var indexCount: Int { Int(Int64.powerOfTen(unknownDigits.nonzeroBitCount)) }

  /// -0000 is not a year.
  private var firstIndex: Int { isNegative && value == 0 ? 1 : 0 }

  private func magnitude(at index: Int) -> Int64 {
    var (rest, sum) = (Int64(index), abs(value))
    var place: Int64 = 1
    for bit in 0..<4 {
      if unknownDigits >> UInt8(bit) & 1 == 1 {
        sum += rest % 10 * place
        rest /= 10
      }
      place *= 10
    }
    return sum
  }

  /// By halving, as magnitudes ascend with their index.
  private func indexOfFirst(from limit: Int64) -> Int {
    var (low, high) = (firstIndex, indexCount)
    if limit <= 0 { return low }
    if limit > 9999 { return high }
    while low < high {
      let middle = (low + high) / 2
      if magnitude(at: middle) < limit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
