extension EDTFSet {
  /// `1667 or December 1760`, `1960 and December 1961`, `1984 and all earlier years`.
  var label: String {
    let conjunction = choice == .oneOf ? "or" : "and"
    let labels = members.map { $0.label(choice) }
    guard members.count > 2, members.contains(where: \.isRange) else {
      return EnglishList.text(labels, last: conjunction)
    }
    return labels.dropLast().joined(separator: ", ") + ", \(conjunction) "
      + labels[labels.count - 1]
  }
}

extension EDTFSet.Member {
  /// True of members that have a conjunction of their own.
  fileprivate var isRange: Bool {
    if case .date = self { false } else { true }
  }

  fileprivate func label(_ choice: EDTFSet.Choice) -> String {
    let isAll = choice == .allOf
    switch self {
    case .date(let date): return date.label
    case .range(let first, let last):
      let ends = "from \(first.labelAfterWord) to \(last.labelAfterWord)"
      return (isAll ? "every" : "some") + " \(first.unitName) \(ends)"
    case .upTo(let date):
      return date.label + (isAll ? " and all earlier \(date.unitNames)" : " or earlier")
    case .from(let date):
      return date.label + (isAll ? " and all later \(date.unitNames)" : " or later")
    case .around(let date):
      return date.label + (isAll ? " and all other \(date.unitNames)" : " or earlier or later")
    }
  }
}

extension SingleDate {
  /// What a range of such dates counts in.
  fileprivate var unitName: String {
    switch season?.kind {
    case .season: "season"
    case .quarter: "quarter"
    case .third: "third"
    case .half: "half"
    case nil: part == nil ? "year" : day == nil ? "month" : "day"
    }
  }
  fileprivate var unitNames: String {
    season?.kind == .half ? "halves" : unitName + "s"
  }
}
