extension SubYear {
  /// The words for it with its year, which is put after `of` or `in` where it is not exact.
  func label(in year: WrittenYear) -> String {
    let name = year.labelAmongOthers
    switch kind {
    case .season: return "\(season) \(year.isExact ? "" : "of ")\(name)"
    case .quarter: return "\(ordinal(from: 33)) quarter of \(name)"
    case .half: return "\(ordinal(from: 40)) half of \(name)"
    case .third: return third(of: name, isExact: year.isExact)
    }
  }

  /// Which hemisphere the code names; `nil` where it names none.
  var placeLabel: String? {
    switch code {
    case 25...28: "northern hemisphere"
    case 29...32: "southern hemisphere"
    default: nil
    }
  }

  private var season: String {
    ["spring", "summer", "autumn", "winter"][(Int(code) - 21) % 4]
  }

  private func ordinal(from first: Int) -> String {
    ["first", "second", "third", "fourth"][Int(code) - first]
  }

  private func third(of year: String, isExact: Bool) -> String {
    switch code {
    case 37: isExact ? "early \(year)" : "early in \(year)"
    case 38: isExact ? "mid-\(year)" : "in the middle of \(year)"
    default: isExact ? "late \(year)" : "late in \(year)"
    }
  }
}
