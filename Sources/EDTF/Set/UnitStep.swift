/// What a range of a set counts in: days, or blocks of months.
struct UnitStep: Hashable, Sendable {
  /// 0 stands for days.
  let monthCount: Int

  /// A month in which such a block begins, as a remainder of `monthCount`.
  let phase: Int

  /// The first day or block of months that begins on `day` or later.
  ///
  /// `nil` where it would leave the years that can be written.
  func unit(from day: CalendarDay) -> DayRange? {
    guard monthCount > 0 else { return DayRange(ordered: day, day) }
    let begun = day.day == 1 ? day.month : day.month + 1
    let wait = (phase - begun % monthCount + monthCount) % monthCount
    let months = begun + wait - day.month
    guard let first = day.firstOfMonth.adding(years: 0, months: months) else { return nil }
    guard let last = first.adding(years: 0, months: monthCount - 1) else { return nil }
    return DayRange(ordered: first, last.endOfMonth)
  }
}

extension SingleDate {
  /// What a range that ends in this date counts in; `nil` if the date is masked or qualified.
  var step: UnitStep? {
    guard year.isExact, qualifiers.all.isEmpty else { return nil }
    if let season {
      let count = season.monthCount
      return UnitStep(monthCount: count, phase: season.firstMonth % count)
    }
    guard part != nil else { return UnitStep(monthCount: 12, phase: 1) }
    guard month != nil else { return nil }
    guard day != nil else { return UnitStep(monthCount: 1, phase: 0) }
    return dayOfMonth == nil ? nil : UnitStep(monthCount: 0, phase: 0)
  }
}
