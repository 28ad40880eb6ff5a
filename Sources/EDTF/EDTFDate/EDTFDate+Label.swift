extension EDTFDate {
  /// The date in English words: `4 August 2006`, `about 2005`, `1990s`, `since 1985`, `44 BC`.
  ///
  /// No qualifier is dropped, no day is invented, open and unknown are told apart, and years
  /// before 1 are counted as BC.
  package var label: String {
    switch form {
    case .single(let date): date.label
    case .timed(let date, let time): "\(date.label), \(time.label)"
    case .interval(let interval): interval.label
    case .set(let set): set.label
    }
  }
}
