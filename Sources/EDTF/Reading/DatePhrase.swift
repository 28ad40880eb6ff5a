/// The words of one date, sorted by what they say; in dates of two, some may be the other's too.
///
/// Their order does not matter: `4 Aug, 2006`, `August 4th 2006` and `2006 Aug 4` are one.
struct DatePhrase {
  enum Year: Hashable {
    case year(Int64)
    /// The years whose number begins with these digits: 199 is the 1990s.
    case decade(Int64)
    /// From 1.
    case century(Int64)
  }

  enum Part: Hashable {
    case month(Int)
    /// From 0, spring, to 3.
    case season(Int)
  }

  /// One of the equal parts of a year, a month, a decade or a century.
  struct Fraction: Hashable {
    /// 2 for halves, 4 for quarters.
    let count: Int
    /// From 0.
    let index: Int
  }

  var year: Year?
  var isBC: Bool?
  var part: Part?
  var fraction: Fraction?
  var day: Int?
  var weekday: Int?
  var edge: DateEdge?
  /// `day` of `some day in June 2004`.
  var unknownUnit: DateUnit?
  var hemisphere: DateTerm.Hemisphere?
  var qualifier: Qualifier = []
  var isPresent = false
  var isUnknown = false
  var isOfUnknownYear = false

  /// Numbers of which it is not known yet what they are.
  private(set) var numbers: [DateNumber] = []
  private var ordinals: [(value: Int, text: String)] = []
  private var previous: DateTerm.Meaning?
  private var expectsYear = false
  private var awaitedFraction: DateUnit?
  /// A year of five digits or more, without commas: sure only with BC or AD.
  private var hasBareLongYear = false

  /// As it was written.
  private(set) var text = ""

  var isEmpty: Bool { text.isEmpty }

  /// Takes in a term that says something about this date.
  mutating func add(_ term: DateTerm) throws(DateReadingError) {
    if !text.isEmpty, term.isSpaced { text += " " }
    text += term.text
    defer { previous = term.meaning }
    switch term.meaning {
    case .month(let month): try set(\.part, .month(month), .month, term)
    case .season(let season): try set(\.part, .season(season), .part, term)
    case .weekday(let number): try set(\.weekday, number, .weekday, term)
    case .edge(let word): try set(\.edge, word, .edge, term)
    case .hemisphere(let side): hemisphere = side
    case .ordinal(let value): try add(ordinal: value, term)
    case .unit(let unit): try add(unit, term)
    case .initial(let unit): try add(initial: unit, term)
    case .qualifier(let mark, _): qualifier.formUnion(mark)
    case .era(let isBC): try add(eraBC: isBC, term)
    case .present: isPresent = true
    case .unknown: isUnknown = true
    case .unknownYear: isOfUnknownYear = true
    case .number: if let number = term.number { try add(number) }
    case .date: if let date = term.date { try add(date, term) }
    case .relation, .separator, .orBeyond, .onward, .hyphen, .comma, .filler:
      throw .misplaced(term.text)
    }
  }

  /// Whether this date says already what `term` would say of it.
  func has(_ term: DateTerm) -> Bool {
    switch term.meaning {
    case .month: part != nil
    case .number where term.number?.digits ?? 0 >= 4, .date: year != nil
    case .number: !hasNoDay
    default: false
    }
  }

  private mutating func set<Value>(
    _ place: WritableKeyPath<DatePhrase, Value?>, _ value: Value?, _ piece: DatePiece,
    _ term: DateTerm
  ) throws(DateReadingError) {
    guard self[keyPath: place] == nil else { throw .second(piece, term.text) }
    self[keyPath: place] = value
  }

  private mutating func add(_ date: SingleDate, _ term: DateTerm) throws(DateReadingError) {
    try set(\.year, .year(date.year.value), .year, term)
    try set(\.part, date.month.map { .month($0) }, .month, term)
    if let number = date.dayOfMonth { try set(\.day, number, .day, term) }
  }
}

extension DatePhrase {
  private mutating func add(_ number: DateNumber) throws(DateReadingError) {
    if let unit = awaitedFraction {
      awaitedFraction = nil
      return try setFraction(unit, Int(clamping: number.value), number.text)
    }
    switch number.ending {
    case .plural: try setDecade(number)
    case .ordinal: numbers.append(number)
    case .none where expectsYear || number.digits >= 4: try setYear(number)
    case .none: numbers.append(number)
    }
    expectsYear = false
  }

  private mutating func setYear(_ number: DateNumber) throws(DateReadingError) {
    guard year == nil else { throw .second(.year, number.text) }
    guard number.value < .max, number.value > 0 || number.digits == 4 else {
      throw .noSuchNumber(number.text)
    }
    hasBareLongYear = number.digits > 4 && !number.text.contains(",")
    year = .year(number.value)
  }

  /// `1860s`; of two digits the century is the other date's.
  private mutating func setDecade(_ number: DateNumber) throws(DateReadingError) {
    guard year == nil else { throw .second(.year, number.text) }
    guard number.value % 10 == 0, 2...4 ~= number.digits else { throw .shortYear(number.text) }
    if number.digits == 2 { return numbers.append(number) }
    year = .decade(number.value / 10)
  }

  private mutating func add(ordinal value: Int, _ term: DateTerm) throws(DateReadingError) {
    // Twenty-first is two words.
    if let last = ordinals.last, last.value == 20, 1...9 ~= value, previous == .ordinal(20) {
      ordinals[ordinals.count - 1] = (20 + value, "\(last.text)-\(term.text)")
    } else {
      ordinals.append((value, term.text))
    }
  }

  private mutating func add(eraBC isBC: Bool, _ term: DateTerm) throws(DateReadingError) {
    guard self.isBC == nil else { throw .misplaced(term.text) }
    self.isBC = isBC
    if year == nil, previous == .number, let number = numbers.popLast() {
      try setYear(number)
    } else if year == nil {
      expectsYear = true
    }
  }

  private mutating func add(initial unit: DateUnit, _ term: DateTerm) throws(DateReadingError) {
    if previous == .number, let number = numbers.popLast() {
      return try setFraction(unit, Int(clamping: number.value), number.text)
    }
    awaitedFraction = unit
  }

  private mutating func add(_ unit: DateUnit, _ term: DateTerm) throws(DateReadingError) {
    switch unit {
    case .year: break
    case .day, .month: unknownUnit = unit
    case .decade: throw .misplaced(term.text)
    case .century:
      guard year == nil else { throw .second(.year, term.text) }
      guard let (value, text) = takeOrdinal() else { throw .partOfNothing(term.text) }
      guard 1...100 ~= value else { throw .noSuchNumber(text) }
      year = .century(Int64(value))
    case .quarter, .half:
      guard let (value, text) = takeOrdinal() else { throw .misplaced(term.text) }
      try setFraction(unit, value, text)
    }
  }

  private mutating func takeOrdinal() -> (value: Int, text: String)? {
    if let ordinal = ordinals.popLast() { return ordinal }
    return numbers.popLast().map { (Int(clamping: $0.value), $0.text) }
  }

  /// Of how many, from 1; 0 is the last.
  private mutating func setFraction(
    _ unit: DateUnit, _ value: Int, _ text: String
  ) throws(DateReadingError) {
    let count = unit == .quarter ? 4 : 2
    guard 0...count ~= value else { throw .noSuchNumber(text) }
    guard fraction == nil else { throw .second(.part, text) }
    fraction = Fraction(count: count, index: value == 0 ? count - 1 : value - 1)
  }
}

extension DatePhrase {
  /// Gives numbers and ordinals that are left their meaning, as nothing more follows.
  mutating func settle() throws(DateReadingError) {
    if let unit = awaitedFraction { throw .unfinished(after: unit == .quarter ? "Q" : "H") }
    if expectsYear { throw .unfinished(after: text) }
    if hasBareLongYear, isBC == nil { throw .noSuchNumber(text) }
    for ordinal in ordinals {
      guard ordinal.value > 0 else { throw .misplaced(ordinal.text) }
      try setDay(ordinal.value, ordinal.text)
    }
    ordinals = []
    for number in numbers {
      guard number.digits <= 2, number.ending != .plural else { throw .shortYear(number.text) }
      try setDay(Int(number.value), number.text)
    }
    numbers = []
  }

  private mutating func setDay(_ value: Int, _ text: String) throws(DateReadingError) {
    guard day == nil else {
      throw year == nil && part != nil ? .shortYear(text) : .second(.day, text)
    }
    guard 1...31 ~= value else { throw value > 31 ? .shortYear(text) : .noSuchNumber(text) }
    day = value
  }

  /// The only number that is left and nothing else of a date beside it; nil where there is more.
  private var onlyNumber: DateNumber? {
    guard numbers.count == 1, ordinals.isEmpty, year == nil, part == nil, day == nil else {
      return nil
    }
    return numbers[0]
  }

  /// True if a number of its own can still be the day.
  var hasNoDay: Bool { numbers.isEmpty && ordinals.isEmpty && day == nil }
}

extension DatePhrase {
  /// Takes from the date after it what this one leaves out: `1` of `1-3 May 2004`.
  mutating func complete(before next: DatePhrase) throws(DateReadingError) {
    guard !isOpen, !next.isOpen else { return }
    if case .century = next.year, let number = onlyNumber, 1...100 ~= number.value {
      numbers = []
      year = .century(number.value)
    } else if case .century = next.year, year == nil, ordinals.count == 1 {
      year = .century(Int64(ordinals.removeLast().value))
    }
    if year == nil, next.isBC == true, part == nil, let number = onlyNumber,
      case .year = next.year, next.part == nil
    {
      numbers = []
      try setYear(number)
    }
    let hasDay = !numbers.isEmpty || !ordinals.isEmpty
    if part == nil, hasDay, case .month = next.part { part = next.part }
    if year == nil, part != nil || fraction != nil || edge != nil || hasDay { year = next.year }
    isBC = isBC ?? next.isBC
  }

  /// Takes from the date before it what this one leaves out: `3` of `May 1-3`, `52` of `1851-52`.
  mutating func complete(after last: DatePhrase) throws(DateReadingError) {
    guard !isOpen, !last.isOpen else { return }
    if let number = onlyNumber, number.digits == 2, !last.hasDayOrMonth {
      switch (last.year, number.ending) {
      case (.year(let first), .none):
        numbers = []
        return try setSpanEnd(number, after: first)
      case (.decade(let first), .plural):
        numbers = []
        year = .decade(first / 10 * 10 + number.value / 10)
        return
      default: break
      }
    }
    let hasDay = !numbers.isEmpty || !ordinals.isEmpty
    if part == nil, hasDay, case .month = last.part { part = last.part }
    if year == nil, part != nil || fraction != nil || hasDay { year = last.year }
  }

  /// Whether this is nothing but the second year of a winter that begins in `first`.
  func isWinterEnd(after first: Int64) -> Bool {
    if let number = onlyNumber {
      return number.digits == 2 && number.ending == .none && number.value == (first + 1) % 100
    }
    return year == .year(first + 1) && part == nil && fraction == nil && edge == nil && hasNoDay
  }

  private mutating func setSpanEnd(
    _ number: DateNumber, after first: Int64
  ) throws(DateReadingError) {
    guard first <= 9999, number.value > first % 100 else { throw .shortYear(number.text) }
    year = .year(first / 100 * 100 + number.value)
  }

  private var isOpen: Bool { isPresent || isUnknown || isOfUnknownYear }

  private var hasDayOrMonth: Bool {
    if case .month = part { return true }
    return !hasNoDay
  }
}
