extension EDTFError {
  /// What is wrong and how to mend it, in a sentence or two for the one who wrote the date.
  package var message: String {
    switch self {
    case .empty: "The date is empty."
    case .tooLong(let bytes, let limit): "The date has \(bytes) bytes; at most \(limit) are read."
    case .whiteSpace(let position):
      "There is a space at \(Self.place(position)); write 2001-05 or [1667,1668], without spaces."
    case .notASCII(let position):
      "The character at \(Self.place(position)) is not ASCII; write digits 0 to 9 and a plain “-”."
    case .lowerCase(let byte, let position):
      "Write a capital \(Self.quoted(byte & 0xDF)) at \(Self.place(position))."
    case .draft(let form): form.message
    case .words(let position):
      "No date has the letters at \(Self.place(position)); write numbers: 2001-02 or -0043."
    case .unexpected(0, _): "The date ends too soon."
    case .unexpected(UInt8(ascii: "+"), _): "A year takes no plus sign."
    case .unexpected(let byte, let position):
      "\(Self.quoted(byte)) at \(Self.place(position)) has no place there; write 2001-05-06."

    case .yearIsShort(let digits):
      "A year has four digits, not \(digits): write 0800, or 198X and 19XX for many years."
    case .yearIsLong(let digits):
      "The year has \(digits) digits: write Y before more than four, and only the year."
    case .yearZeroIsNegative: "There is no year -0000: write 0000 for 1 BC, -0001 for 2 BC."
    case .yearIsOutOfRange: "The year is out of range: at most 9223372036854775807."
    case .yearNeedsNoPrefix: "Y is for years of more than four digits: leave it out."
    case .yearHasLeadingZero: "A year after Y has no leading zero."
    case .yearWithPrefixIsMasked: "A year after Y has no X: write S and the number of sure digits."
    case .yearWithPrefixHasMonth: "A year after Y takes no month."
    case .exponentIsNotPositive: "After E comes a number from 1, without leading zero: Y17E7."
    case .significantDigits(_, let digits):
      "After S comes the number of sure digits, for this year from 1 to \(digits)."
    case .significantDigitsAreMisplaced: "S follows a year without X and without month: 1950S2."

    case .needsTwoDigits(.day): "The day needs two digits: 2001-05-06."
    case .needsTwoDigits:
      "The month needs two digits, as in 2001-05; from one year to another is 2001/2005."
    case .noSuchMonth(let month):
      "There is no month \(Self.twoDigits(month)): write 01 to 12, or 21 to 41 for a season."
    case .noMonthFits: "No month fits: write XX, 0X or 1X; seasons and quarters have no X."
    case .noSuchDay(let day): "There is no day \(Self.twoDigits(day)): write 01 to 31."
    case .noDayFits: "No day fits: write XX, 0X, 1X, 2X or 3X."
    case .notInMonth(let day, let month, let year?):
      "There is no \(day) \(MonthName.text(month)) in \(WrittenYear.name(of: year))."
    case .notInMonth(let day, let month, nil):
      "There is no \(day) \(MonthName.text(month)) in any year that fits."
    case .noDateFits: "No day of the calendar fits these digits."
    case .seasonHasDay(let code): "A part of the year such as \(code) takes no day."
    case .tooManyComponents: "Only a time may follow the day: 2001-05-06T10:20:30."

    case .qualifierAlone: "There is a qualifier but no date."
    case .qualifierTwice(let position):
      "There is a second qualifier at \(Self.place(position)): write “%” for “?” and “~” together."
    case .qualifierInside(let component):
      "Write the qualifier before or after the digits of the \(component.rawValue), not among them."

    case .timeNeedsWholeDay: "A time needs a whole date without X: 2001-05-06T10:20:30."
    case .timeIsQualified: "A date with a time takes no qualifier."
    case .timeInIntervalOrSet: "Intervals, sets and parts of dates take no time: write days only."
    case .timeIsIncomplete: "The time needs hours, minutes and seconds: T10:20:30."
    case .timeNeedsColons: "The time needs colons: T10:20:30."
    case .timeHasFraction: "Leave out the fraction of a second: T10:20:30."
    case .noSuchTime(let component, let number):
      "There is no \(component.rawValue) \(number): the last is \(component == .hour ? 23 : 59)."
    case .offsetIsMalformed: "Write the time offset as Z, +05 or +05:30."
    case .offsetIsOutOfRange: "A time offset has hours up to 23 and minutes up to 59."

    case .intervalHasParts(let count):
      "An interval has two dates, not \(count): write 2001/2002, and one day as 1985-04-12."
    case .intervalIsReversed(let start, let end):
      "The interval ends (\(end) at the latest) before it starts (\(start) at the earliest)."
    case .intervalIsUnknown: "Neither end is known: write a date, or “..” for an open end."
    case .intervalOfSets: "Brackets and “/” do not go together: write 2001/2002 or [2001..2002]."
    case .durationOrRecurrence: "Durations are not dates: write the first and the last, 2001/2002."

    case .setIsNotClosed: "The closing bracket is missing."
    case .setIsClosedWrongly: "The brackets do not match: […] is one of the dates, {…} all of them."
    case .setIsEmpty: "There is no date between the brackets."
    case .setMemberIsEmpty: "A date is missing beside a comma."
    case .setHasTooManyMembers(let limit):
      "The set has more than \(limit) members: write ranges, 1990..1999."
    case .setNeedsBrackets: "Lists and ranges need brackets: [2001,2002] or {2001..2005}."
    case .rangeHasNoDate: "There is no date beside “..”."
    case .rangeIsOpenInside: "Only the first member may begin with “..”, only the last end with it."
    case .rangeIsChained: "A range has two dates: write 2001..2003, and a comma between ranges."
    case .rangeIsReversed: "A range goes from an earlier date to a later one."
    case .rangeMixesPrecisions: "Both dates of a range have one precision: 2001-05..2001-08."
    }
  }

  /// People count from 1.
  private static func place(_ position: Int) -> String { "position \(position + 1)" }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  /// Bytes that do not print are told by their number.
  private static func quoted(_ byte: UInt8) -> String {
    guard 0x21...0x7E ~= byte else { return "Byte 0x" + String(byte, radix: 16, uppercase: true) }
    return "“\(Character(Unicode.Scalar(byte)))”"
  }
}

extension DraftForm {
  /// What to write today.
  fileprivate var message: String {
    switch self {
    case .unknownDigit: "An unknown digit is now “X”, not “u”: 199X, 2004-XX."
    case .maskedDigit: "An unknown digit is now a capital “X”: 199X, 2004-XX."
    case .openWord: "“open” is now “..”: 2004/.."
    case .unknownWord: "“unknown” is now nothing at all: 2004/ or /2004."
    case .doubleQualifier: "“?~” is now “%”: 2004%."
    case .group: "Round brackets are gone: write the qualifier before its component, 2004-~06."
    case .longYear: "A long year now begins with a capital “Y”: Y170000, Y17E7."
    case .precision: "Significant digits now follow “S”, not “p”: 1950S2."
    case .seasonPlace: "“^” is gone: seasons are 25 to 28 in the north, 29 to 32 in the south."
    }
  }
}
