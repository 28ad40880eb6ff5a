extension EDTFDate {
  /// How the date lies to the union of `ranges`.
  ///
  /// `.possible` if some day it can mean is among them; `.certain` if it is so however it is read.
  /// A moment is certain if all its days are among them, those of `~` padded, and it has no `?`.
  /// An interval is certain if it was surely going on in one of them, or surely lies in one; `[…]`
  /// if all its dates are certain, `{…}` if any of them is.
  ///
  /// - Complexity: O(n) in the number of ranges, for a set times its members; no range of days
  ///   is enumerated.
  package func match(_ ranges: DayRanges) -> DateMatch {
    switch form {
    case .single(let date), .timed(let date, _):
      guard date.canFall(in: ranges) else { return .none }
      return date.surelyFalls(in: ranges) ? .certain : .possible
    case .interval(let interval): return interval.match(ranges)
    case .set(let set): return set.match(ranges)
    }
  }

  /// Whether some day that the date can mean is among `ranges`; takes less than `match`.
  package func mayFall(in ranges: DayRanges) -> Bool {
    switch form {
    case .single(let date), .timed(let date, _): date.canFall(in: ranges)
    case .interval(let interval): ranges.overlaps(interval.hull)
    case .set(let set): set.canFall(in: ranges)
    }
  }

  /// How the date lies to the days of `range`.
  package func match(_ range: DayRange) -> DateMatch {
    match(DayRanges(range))
  }

  /// When `match` answers `.certain`, in a form that an index can keep.
  package var certainty: DateCertainty {
    switch form {
    case .single(let date), .timed(let date, _): date.certainty
    case .interval(let interval): interval.certainty
    case .set(let set): set.certainty
    }
  }

  /// True if every range that overlaps `bounds` is a possible match; false where there may be gaps.
  ///
  /// Never true wrongly. False for `19X1`, `XXXX-12`, `2004-XX-15` and sets such as `[1962,1964]`.
  package var isContiguous: Bool {
    switch form {
    case .single(let date), .timed(let date, _): date.isContiguous
    case .interval: true
    case .set(let set): set.isContiguous
    }
  }
}

extension EDTFDate {
  /// True of `{…}`, which is certain of any days that have one of its dates.
  package var isSetOfAll: Bool {
    if case .set(let set) = form { set.choice == .allOf } else { false }
  }

  /// False of a set of which one of the dates itself may have gaps, such as `{19X1,2005}`.
  package var hasContiguousMembers: Bool {
    if case .set(let set) = form { set.hasContiguousMembers } else { isContiguous }
  }
}
