/// Why a text is no EDTF date.
///
/// Positions count bytes from 0. `message` makes a sentence of it.
package enum EDTFError: Error, Hashable, Sendable {
  case empty
  case tooLong(bytes: Int, limit: Int)
  case whiteSpace(position: Int)
  case notASCII(position: Int)
  /// A small letter where the format has a capital.
  case lowerCase(UInt8, position: Int)
  /// The way of the draft of 2012, which nothing reads any more.
  case draft(DraftForm)
  /// Letters that no date has, as in `Feb 2001`.
  case words(position: Int)
  case unexpected(UInt8, position: Int)

  case yearIsShort(digits: Int)
  case yearIsLong(digits: Int)
  case yearZeroIsNegative
  case yearIsOutOfRange
  case yearNeedsNoPrefix
  case yearHasLeadingZero
  case yearWithPrefixIsMasked
  case yearWithPrefixHasMonth
  case exponentIsNotPositive
  case significantDigits(Int, ofYearWith: Int)
  case significantDigitsAreMisplaced

  case needsTwoDigits(DateComponent)
  case noSuchMonth(Int)
  case noMonthFits
  case noSuchDay(Int)
  case noDayFits
  /// The year is `nil` where several fit.
  case notInMonth(day: Int, month: Int, year: Int64?)
  case noDateFits
  case seasonHasDay(code: Int)
  case tooManyComponents

  case qualifierAlone
  case qualifierTwice(position: Int)
  case qualifierInside(DateComponent)

  case timeNeedsWholeDay
  case timeIsQualified
  case timeInIntervalOrSet
  case timeIsIncomplete
  case timeNeedsColons
  case timeHasFraction
  case noSuchTime(ClockComponent, Int)
  case offsetIsMalformed
  case offsetIsOutOfRange

  case intervalHasParts(Int)
  case intervalIsReversed(earliestStart: CalendarDay, latestEnd: CalendarDay)
  case intervalIsUnknown
  case intervalOfSets
  case durationOrRecurrence

  case setIsNotClosed
  case setIsClosedWrongly
  case setIsEmpty
  case setMemberIsEmpty
  case setHasTooManyMembers(limit: Int)
  case setNeedsBrackets
  case rangeHasNoDate
  case rangeIsOpenInside
  case rangeIsChained
  case rangeIsReversed
  case rangeMixesPrecisions
}
