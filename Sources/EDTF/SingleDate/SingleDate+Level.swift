extension SingleDate {
  /// The level that seasons and unknown digits need.
  var maskLevel: Int {
    if year.hasUnknownDigits {
      return part == nil && (year.unknownDigits == 0b1 || year.unknownDigits == 0b11) ? 1 : 2
    }
    switch part {
    case nil: return 0
    case .season(let season): return season.code <= 24 ? 1 : 2
    case .month(let digits) where digits.number != nil: return day?.maskLevel ?? 0
    case .month(let digits): return digits.isWhollyUnknown && day?.isWhollyUnknown != false ? 1 : 2
    }
  }

  /// True if a digit of any component is unknown.
  var isMasked: Bool {
    if year.hasUnknownDigits || day.map({ $0.number == nil }) == true { return true }
    if case .month(let digits) = part { return digits.number == nil }
    return false
  }
}

extension TwoDigits {
  fileprivate var maskLevel: Int {
    number != nil ? 0 : isWhollyUnknown ? 1 : 2
  }
}
