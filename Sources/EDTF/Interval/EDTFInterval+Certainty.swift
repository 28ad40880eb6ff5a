extension EDTFInterval {
  /// When it was surely going on.
  ///
  /// That is from the last day on which it can have begun to the first on which it can have ended,
  /// both with room for `~`. Where the two may be the other way round, or one is unknown, it is
  /// only sure of a range that holds all that is known of it.
  var certainty: DateCertainty {
    if hasDate(where: \.isUncertain) { return .never }
    switch (start, end) {
    case (.date(let start), .date(let end)): return Self.certainty(from: start, to: end)
    case (.date(let start), .open): return Self.certainty(since: start)
    case (.open, .date(let end)): return Self.certainty(until: end)
    case (.date(let known), .unknown), (.unknown, .date(let known)): return known.certainty
    case (.open, .open): return .during(.always)
    case (.unknown, .open), (.open, .unknown), (.unknown, .unknown): return .never
    }
  }

  /// It cannot have begun after its last day, nor ended before its first.
  private static func certainty(from start: SingleDate, to end: SingleDate) -> DateCertainty {
    let (first, last) = (start.paddedHull, end.paddedHull)
    let begun = first.endsBefore(last) ? first.latest : last.latest
    let ending = last.startsAfter(first) ? last.earliest : first.earliest
    if let begun, let ending, begun <= ending { return .during(DayRange(ordered: begun, ending)) }
    return .within(DayRange(ordered: first.earliest, last.latest))
  }

  private static func certainty(since start: SingleDate) -> DateCertainty {
    guard let begun = start.paddedHull.latest else { return .never }
    return .during(DayRange(ordered: begun, nil))
  }

  private static func certainty(until end: SingleDate) -> DateCertainty {
    guard let ending = end.paddedHull.earliest else { return .never }
    return .during(DayRange(ordered: nil, ending))
  }
}

extension EDTFInterval {
  /// `.possible` if it can have been going on some time on `days`.
  func match(_ days: DayRanges) -> DateMatch {
    guard days.overlaps(hull) else { return .none }
    return isSure(of: days) ? .certain : .possible
  }

  private func isSure(of days: DayRanges) -> Bool {
    switch certainty {
    case .never: false
    case .within(let range): days.contains(range)
    case .during(let range): days.overlaps(range)
    case .irregular: hasDate { $0.surelyFalls(in: days) }
    }
  }
}
