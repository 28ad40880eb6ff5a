/// The words for components, with or without unknown digits.
extension SingleDate {
  var unqualifiedLabel: String {
    switch part {
    case nil: return year.label
    case .season(let season): return season.label(in: year)
    case .month:
      guard let day else { return monthLabel }
      return day.isWhollyUnknown ? someDayLabel : dayLabel
    }
  }

  /// ` 2004`, or ` of a year 1560-1569`.
  private var yearAfterMonth: String {
    year.isExact ? " " + year.labelAmongOthers : " of " + year.labelAmongOthers
  }

  /// `, 2004`, or ` of a year 1560-1569`.
  private var yearAfterUnknownMonth: String {
    year.isExact ? ", " + year.labelAmongOthers : " of " + year.labelAmongOthers
  }

  /// `in 2004`, or `of a year 1560-1569`.
  private var inYear: String {
    (year.isExact ? "in " : "of ") + year.labelAmongOthers
  }

  private var monthLabel: String {
    isAnyMonth ? "some month " + inYear : months + yearAfterMonth
  }

  private var someDayLabel: String {
    if isAnyMonth { return "some day " + inYear }
    return (year.isExact ? "some day in " : "") + months + yearAfterMonth
  }

  private var dayLabel: String {
    if let onlyMonth { return days(of: MonthName.text(onlyMonth)) + yearAfterMonth }
    if isAnyMonth { return "\(ordinalDays) of an unknown month" + yearAfterUnknownMonth }
    return "\(ordinalDays) of \(monthsForDay)" + yearAfterMonth
  }

  private func days(of month: String) -> String {
    let numbers = fittingDays
    if numbers.isLongRun {
      return "some day from \(numbers[0]) to \(numbers[numbers.count - 1]) \(month)"
    }
    return EnglishList.text(numbers.map { "\($0)" }, last: "or") + " " + month
  }

  private var ordinalDays: String {
    let names = fittingDays.map(EnglishList.ordinal)
    if fittingDays.isLongRun {
      return "a day from the \(names[0]) to the \(names[names.count - 1])"
    }
    return "the " + EnglishList.text(names, last: "or")
  }

  private var months: String { monthsText(run: { "\($0)-\($1)" }) }

  private var monthsForDay: String { monthsText(run: { "some month in \($0)-\($1)" }) }

  private func monthsText(run: (String, String) -> String) -> String {
    let names = fittingMonths.map(MonthName.text)
    if fittingMonths.isLongRun { return run(names[0], names[names.count - 1]) }
    return EnglishList.text(names, last: "or")
  }
}

extension SingleDate {
  private var isAnyMonth: Bool {
    if case .month(let digits) = part { digits.isWhollyUnknown } else { false }
  }

  private var onlyMonth: Int? {
    fittingMonths.count == 1 && !isAnyMonth ? fittingMonths[0] : nil
  }

  /// The months that fit, with a day that fits; never none.
  private var fittingMonths: [Int] {
    (1...12).filter { month in
      monthReadings.hasBit(month) && dayReadings & .bits(1...longestLength(of: month)) != 0
    }
  }

  /// The days of a month that fit, in the longest month that does.
  private var fittingDays: [Int] {
    let length = fittingMonths.map(longestLength).max() ?? 31
    return (1...length).filter { dayReadings.hasBit($0) }
  }

  /// 29 days of February where some year that fits is a leap year.
  private func longestLength(of month: Int) -> Int {
    guard month == 2, let leapDay = leapDay else {
      return CalendarDay.lengthOfMonth(month, in: 1)
    }
    return leapDay.day
  }

  /// The first 29 February of the years that fit.
  private var leapDay: CalendarDay? {
    SingleDate(
      year: year, part: .month(TwoDigits(tens: 0, ones: 2)), day: TwoDigits(tens: 2, ones: 9),
      qualifiers: Qualifiers()
    ).firstDay(onOrAfter: .minimum)
  }
}

extension UInt32 {
  fileprivate func hasBit(_ number: Int) -> Bool { self >> UInt32(number) & 1 == 1 }
}

extension [Int] {
  /// True of three numbers or more that follow each other; fewer are named one by one.
  fileprivate var isLongRun: Bool {
    count > 2 && self[count - 1] - self[0] == count - 1
  }
}
