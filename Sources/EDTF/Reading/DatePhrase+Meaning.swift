/// What the words of one date mean, once all of them are known.
extension DatePhrase {
  func meaning(_ whole: Qualifier) throws(DateReadingError) -> DateMeaning {
    if let open = try openMeaning() { return open }
    let mark = qualifier.union(whole)
    switch try unqualifiedMeaning() {
    case .date(let date): return .date(date.marked(mark))
    case .span(let first, let last, let around):
      return .span(first.marked(mark), last.marked(mark), around: around?.marked(mark))
    case let other: return other
    }
  }

  private var saysADate: Bool {
    year != nil || part != nil || fraction != nil || day != nil || edge != nil || isBC != nil
      || unknownUnit != nil || weekday != nil
  }

  private func openMeaning() throws(DateReadingError) -> DateMeaning? {
    if isPresent || isUnknown {
      guard !saysADate, qualifier.isEmpty, isPresent != isUnknown else { throw .misplaced(text) }
      return isPresent ? .present : .unknown
    }
    guard saysADate else {
      guard isOfUnknownYear || qualifier == .uncertain else { throw .partOfNothing(text) }
      return .unknown
    }
    return nil
  }

  private func unqualifiedMeaning() throws(DateReadingError) -> DateMeaning {
    try require(year == nil || !isOfUnknownYear)
    if hemisphere != nil { try require(isSeason) }
    if let weekday { try check(weekday: weekday) }
    if let unknownUnit { return try meaning(ofSome: unknownUnit) }
    if let day { return try meaning(ofDay: day) }
    switch part {
    case .month(let month): return try meaning(ofMonth: month)
    case .season(let season): return try meaning(ofSeason: season)
    case nil: return try meaningOfYear()
    }
  }

  private func require(_ isAllowed: Bool) throws(DateReadingError) {
    if !isAllowed { throw .misplaced(text) }
  }

  private var isSeason: Bool {
    if case .season = part { true } else { false }
  }
}

/// Years.
extension DatePhrase {
  /// The year, the decade or the century; `XXXX` where none is said.
  private func writtenYear() throws(DateReadingError) -> WrittenYear {
    let isBC = isBC == true
    switch year {
    case nil:
      try require(self.isBC == nil)
      return WrittenYear(value: 0, isNegative: false, unknownDigits: 0b1111)
    case .year(let number):
      guard isBC else { return .exactly(number) }
      guard number > 0 else { throw .noSuchNumber(text) }
      return .exactly(1 - number)
    case .decade(let tens):
      try require(!isBC)
      return WrittenYear(value: tens * 10, isNegative: false, unknownDigits: 0b1)
    case .century(let number):
      let value = (number - 1) * 100
      return WrittenYear(value: isBC ? -value : value, isNegative: isBC, unknownDigits: 0b11)
    }
  }

  /// The one year that is said.
  private func exactYear() throws(DateReadingError) -> WrittenYear {
    guard case .year = year else { throw .yearIsMissing(text) }
    return try writtenYear()
  }

  private func meaningOfYear() throws(DateReadingError) -> DateMeaning {
    guard let year else { throw .partOfNothing(text) }
    if case .decade(let tens) = year, isBC == true { return try meaning(ofDecadeBC: tens) }
    let written = try writtenYear()
    if case .year = year { return try meaning(of: written) }
    guard fraction != nil || edge != nil else { return .date(SingleDate(written)) }
    if case .decade(let tens) = year, tens % 10 == 0 { throw .ambiguousDecade(text) }
    let count: Int64 = if case .decade = year { 10 } else { 100 }
    return try meaning(ofYears: written, count)
  }

  /// No mask fits, as 449 to 440 BC are the years from -448 to -439.
  private func meaning(ofDecadeBC tens: Int64) throws(DateReadingError) -> DateMeaning {
    try require(fraction == nil && edge == nil)
    return .span(SingleDate(year: -tens * 10 - 8), SingleDate(year: 1 - tens * 10), around: nil)
  }

  private func meaning(of year: WrittenYear) throws(DateReadingError) -> DateMeaning {
    switch (fraction, edge) {
    case (nil, nil): return .date(SingleDate(year))
    case (let fraction?, nil):
      return .date(SingleDate(year, code: (fraction.count == 4 ? 33 : 40) + fraction.index))
    case (nil, .early): return .date(SingleDate(year, code: 37))
    case (nil, .mid): return .date(SingleDate(year, code: 38))
    case (nil, .late): return .date(SingleDate(year, code: 39))
    case (nil, .beginning): return .date(SingleDate(year: year, month: 1).marked(.approximate))
    case (nil, .end): return .date(SingleDate(year: year, month: 12).marked(.approximate))
    case (let fraction?, let edge?):
      let length = 12 / fraction.count
      return try meaning(
        of: edge, ofMonthsFrom: fraction.index * length + 1, length, in: year)
    }
  }

  /// A part of a decade or a century.
  private func meaning(ofYears year: WrittenYear, _ count: Int64) throws(DateReadingError)
    -> DateMeaning
  {
    let whole = SingleDate(year)
    // A century begins with the year that its number shows, in common usage.
    let first = year.first(onOrAfter: .min) ?? year.value
    if let fraction {
      try require(edge == nil && count % Int64(fraction.count) == 0)
      let length = count / Int64(fraction.count)
      let start = first + length * Int64(fraction.index)
      return .span(SingleDate(year: start), SingleDate(year: start + length - 1), around: whole)
    }
    let third = count / 3
    switch edge {
    case .early, nil: return span(first, 0...third, around: whole)
    case .mid: return span(first, third + 1...2 * third, around: whole)
    case .late: return span(first, 2 * third + 1...count - 1, around: whole)
    case .beginning: return .date(Self.tenth(of: count, from: first))
    case .end: return .date(Self.tenth(of: count, from: first + count - count / 10))
    }
  }

  private func span(
    _ first: Int64, _ offsets: ClosedRange<Int64>, around whole: SingleDate
  ) -> DateMeaning {
    .span(
      SingleDate(year: first + offsets.lowerBound), SingleDate(year: first + offsets.upperBound),
      around: whole)
  }

  /// About a year of a decade or a decade of a century; a decade BC is astride two.
  private static func tenth(of count: Int64, from first: Int64) -> SingleDate {
    let isDecade = count == 100 && first >= 0
    let year = WrittenYear(
      value: first, isNegative: first < 0, unknownDigits: isDecade ? 0b1 : 0)
    return SingleDate(year).marked(.approximate)
  }
}

/// Seasons, months and days.
extension DatePhrase {
  private func meaning(ofSeason season: Int) throws(DateReadingError) -> DateMeaning {
    try require(fraction == nil)
    let first = hemisphere.map { $0 == .north ? 25 : 29 } ?? 21
    let date = SingleDate(try writtenYear(), code: first + season)
    guard let edge else { return .date(date) }
    guard let code = date.season else { return .date(date) }
    return try meaning(of: edge, ofMonthsFrom: code.firstMonth, 3, in: try exactYear())
  }

  /// The month at that edge of some months, approximately.
  private func meaning(
    of edge: DateEdge, ofMonthsFrom first: Int, _ count: Int, in year: WrittenYear
  ) throws(DateReadingError) -> DateMeaning {
    let offset: Int
    switch edge {
    case .beginning, .early: offset = 0
    case .end, .late: offset = count - 1
    case .mid:
      try require(count % 2 == 1)
      offset = count / 2
    }
    guard let month = CalendarDay(existing: year.value, first, 1).adding(years: 0, months: offset)
    else { throw .noSuchNumber(text) }
    return .date(
      SingleDate(year: .exactly(month.year), month: month.month).marked(.approximate))
  }

  private func meaning(ofMonth month: Int) throws(DateReadingError) -> DateMeaning {
    guard edge != nil || fraction != nil else {
      return .date(SingleDate(year: try writtenYear(), month: month))
    }
    let year = try exactYear()
    let length = CalendarDay.lengthOfMonth(month, in: year.value)
    let days: ClosedRange<Int>
    switch (fraction, edge) {
    case (let half?, nil):
      try require(half.count == 2)
      days = half.index == 0 ? 1...15 : 16...length
    case (nil, .early), (nil, .beginning): days = 1...10
    case (nil, .mid): days = 11...20
    case (nil, .late), (nil, .end): days = 21...length
    default: throw .misplaced(text)
    }
    let mark: Qualifier = edge == .beginning || edge == .end ? .approximate : []
    return .span(
      SingleDate(year: year, month: month, day: days.lowerBound).marked(mark),
      SingleDate(year: year, month: month, day: days.upperBound).marked(mark),
      around: SingleDate(year: year, month: month))
  }

  private func meaning(ofDay day: Int) throws(DateReadingError) -> DateMeaning {
    try require(edge == nil && fraction == nil && !isSeason)
    guard case .month(let month) = part else { throw .partOfNothing(text) }
    return .date(SingleDate(year: try writtenYear(), month: month, day: day))
  }

  /// `some month in 2004`, `some day in June 2004`.
  private func meaning(ofSome unit: DateUnit) throws(DateReadingError) -> DateMeaning {
    try require(edge == nil && fraction == nil && day == nil && weekday == nil && !isSeason)
    var date = SingleDate(try writtenYear())
    date.part = .month(.bothUnknown)
    if case .month(let month) = part {
      try require(unit == .day)
      date.part = .month(TwoDigits(month))
    }
    if unit == .day { date.day = .bothUnknown }
    return .date(date)
  }

  private func check(weekday: Int) throws(DateReadingError) {
    guard let day, case .month(let month) = part else { throw .partOfNothing(text) }
    let year = try exactYear().value
    guard let date = CalendarDay(year: year, month: month, day: day) else { return }
    guard date.weekday != weekday else { return }
    throw .wrongWeekday(
      said: Self.capitalized(DateWords.weekdays[weekday]),
      is: Self.capitalized(DateWords.weekdays[date.weekday]),
      of: SingleDate(year: .exactly(year), month: month, day: day).label)
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}

extension SingleDate {
  /// A year alone.
  init(_ year: WrittenYear) {
    self.init(year: year, part: nil, day: nil, qualifiers: Qualifiers())
  }

  /// A part of a year by its code, from 21 to 41.
  init(_ year: WrittenYear, code: Int) {
    self.init(
      year: year, part: SubYear(code: code).map { .season($0) }, day: nil,
      qualifiers: Qualifiers())
  }
}

extension CalendarDay {
  /// The day of the week, from 0, Monday, to 6.
  ///
  /// After Gauss' observation that 400 years are a whole number of weeks.
  var weekday: Int {
    let yearOfCycle = Int((year % 400 + 400) % 400)
    let months = (1..<month).reduce(0) { $0 + Self.lengthOfMonth($1, in: Int64(yearOfCycle)) }
    // Years of the cycle before this one; year 0 of it is a leap year and begins on a Saturday.
    let leapDays = yearOfCycle == 0 ? 0 : 1 + (yearOfCycle - 1) / 4 - (yearOfCycle - 1) / 100
    return (5 + yearOfCycle + leapDays + months + day - 1) % 7
  }
}
