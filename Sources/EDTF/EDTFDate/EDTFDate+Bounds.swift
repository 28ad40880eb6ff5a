extension EDTFDate {
  /// The first day that fits; `nil` where the date is open or unknown before.
  ///
  /// Qualifiers are left aside. A time of day counts on the day as written, in no other zone.
  package var earliest: CalendarDay? {
    switch form {
    case .single(let date), .timed(let date, _): date.earliest
    case .interval(let interval): interval.start.date?.earliest
    case .set(let set): set.earliest
    }
  }

  /// The last day that fits; `nil` where the date is open or unknown after.
  package var latest: CalendarDay? {
    switch form {
    case .single(let date), .timed(let date, _): date.latest
    case .interval(let interval): interval.end.date?.latest
    case .set(let set): set.latest
    }
  }

  /// The days from `earliest` to `latest`, gaps included.
  package var bounds: DayRange { DayRange(ordered: earliest, latest) }

  /// True if any part of it is marked `~` or `%`.
  package var isApproximate: Bool { hasDate(where: \.isApproximate) }

  /// True if any part of it is marked `?` or `%`.
  package var isUncertain: Bool { hasDate(where: \.isUncertain) }

  private func hasDate(where holds: (SingleDate) -> Bool) -> Bool {
    switch form {
    case .single(let date): holds(date)
    case .timed: false
    case .interval(let interval): interval.hasDate(where: holds)
    case .set(let set): set.members.contains { $0.hasDate(where: holds) }
    }
  }
}
