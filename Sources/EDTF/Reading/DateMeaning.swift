/// What a phrase means, before it is put into an interval or a set.
enum DateMeaning {
  case date(SingleDate)
  /// One moment somewhere from the first to the last, for which EDTF has no date of its own.
  ///
  /// `around` is the date in which both lie, for where only one date has a place.
  case span(SingleDate, SingleDate, around: SingleDate?)
  /// It goes on.
  case present
  case unknown

  /// The first and the last date that it may be; the same where it is one.
  var ends: (first: SingleDate, last: SingleDate)? {
    switch self {
    case .date(let date): date.ends
    case .span(let first, let last, _): (first, last)
    case .present, .unknown: nil
    }
  }
}

extension SingleDate {
  /// The first and the last year of a decade or a century; itself twice of any other date.
  fileprivate var ends: (first: SingleDate, last: SingleDate) {
    guard part == nil, year.hasUnknownDigits else { return (self, self) }
    return (
      SingleDate(year: earliest.year, qualifiers: qualifiers),
      SingleDate(year: latest.year, qualifiers: qualifiers)
    )
  }

  /// A year.
  init(year: Int64, qualifiers: Qualifiers = Qualifiers()) {
    self.init(year: .exactly(year), part: nil, day: nil, qualifiers: qualifiers)
  }

  /// A month, or a day of it.
  init(year: WrittenYear, month: Int, day: Int? = nil) {
    self.init(
      year: year, part: .month(TwoDigits(month)), day: day.map { TwoDigits($0) },
      qualifiers: Qualifiers())
  }

  /// The same with `mark` on every component.
  func marked(_ mark: Qualifier) -> SingleDate {
    var marked = self
    marked.qualifiers.year.formUnion(mark)
    if part != nil { marked.qualifiers.part.formUnion(mark) }
    if day != nil { marked.qualifiers.day.formUnion(mark) }
    return marked
  }

  /// The year, month or day before all that it may be; of a season the month.
  var previous: SingleDate? {
    guard let before = earliest.previous else { return nil }
    return neighbour(on: before)
  }

  /// The year, month or day after all that it may be; of a season the month.
  var next: SingleDate? {
    guard let after = latest.next else { return nil }
    return neighbour(on: after)
  }

  private func neighbour(on day: CalendarDay) -> SingleDate {
    var neighbour = SingleDate(year: day.year)
    if part != nil { neighbour = SingleDate(year: neighbour.year, month: day.month) }
    if self.day != nil {
      neighbour = SingleDate(year: neighbour.year, month: day.month, day: day.day)
    }
    return neighbour.marked(qualifiers.all)
  }
}
