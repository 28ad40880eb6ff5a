package import EDTF

/// The dates of milestones, as numbers: few are written that are not written often.
package struct DateColumn: Sendable {
  /// The different dates by their numbers; equal ones may have several.
  package private(set) var dates: [EDTFDate] = []

  /// The number of each milestone's date.
  private(set) var numbers: [UInt32] = []

  private var texts = StringTable()

  /// The number of the date that each of the texts says.
  private var numbersOfTexts: [UInt32] = []

  /// The numbers of the dates that are plain days, which most are.
  private var days = PlainDays()

  /// A column of no milestone.
  init() {}

  /// A column of `dates`.
  init(_ dates: some Sequence<EDTFDate>) {
    for date in dates { append(date) }
  }

  /// How many milestones there are.
  var count: Int { numbers.count }

  /// The date of the milestone at `index`.
  subscript(index: Int) -> EDTFDate { dates[Int(numbers[index])] }

  /// The number of the date of the milestone at `index`, which is an index of ``dates``.
  package func number(at index: Int) -> Int { Int(numbers[index]) }

  /// The milestones whose date satisfies `holds`, which is asked once for each different date.
  func positions(where holds: (EDTFDate) -> Bool) -> PositionSet {
    let answers = dates.map(holds)
    return PositionSet(limit: count) { answers[Int(numbers[$0])] }
  }

  /// The dates with the indices of milestones side by side that have each; in date order each
  /// different date once.
  var runs: [(date: EDTFDate, indices: Range<Int>)] {
    var runs: [(date: EDTFDate, indices: Range<Int>)] = []
    var start = 0
    for index in numbers.indices.dropFirst() where numbers[index] != numbers[start] {
      runs.append((self[start], start..<index))
      start = index
    }
    if start < count { runs.append((self[start], start..<count)) }
    return runs
  }

  /// Appends a date.
  mutating func append(_ date: EDTFDate) {
    numbers.append(number(of: date.description.utf8.span, date))
  }

  /// Appends the date that an EDTF text says; each is parsed once.
  mutating func append(parsing text: Span<UInt8>) throws(EDTFError) {
    let day = PlainDays.Day(text)
    if let day, let known = days[day] { return numbers.append(known) }
    let number = try number(parsing: text)
    if let day { days.insert(number, for: day) }
    numbers.append(number)
  }

  private mutating func number(parsing text: Span<UInt8>) throws(EDTFError) -> UInt32 {
    if let known = texts.number(of: text) { return numbersOfTexts[known] }
    return number(of: text, try EDTFDate(parsing: text))
  }

  private mutating func number(of text: Span<UInt8>, _ date: EDTFDate) -> UInt32 {
    let known = texts.number(adding: text)
    if known == numbersOfTexts.count {
      numbersOfTexts.append(UInt32(dates.count))
      dates.append(date)
    }
    return numbersOfTexts[known]
  }

  /// The dates of all `parts`, in the order of `sources`: the part and the indices in it.
  init(_ parts: [DateColumn], order sources: [(part: Int, range: Range<Int>)]) {
    let maps = parts.map { part in
      var map = [UInt32](repeating: 0, count: part.dates.count)
      for (text, known) in zip(part.texts.strings, part.numbersOfTexts) {
        map[Int(known)] = number(of: text.utf8.span, part.dates[Int(known)])
      }
      return map
    }
    numbers.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for source in sources {
      let map = maps[source.part]
      for index in source.range { numbers.append(map[Int(parts[source.part].numbers[index])]) }
    }
  }
}

/// Order in time.
extension DateColumn {
  /// The indices of the milestones in date order; those of equal dates stay in theirs.
  ///
  /// - Complexity: O(n), and O(m log m) for the m different dates.
  func ascending() -> [Int32] {
    let ranks = ranks()
    var next = [Int32](repeating: 0, count: dates.count + 1)
    for number in numbers { next[Int(ranks[Int(number)]) + 1] += 1 }
    for rank in next.indices.dropFirst() { next[rank] += next[rank - 1] }
    var order = [Int32](repeating: 0, count: count)
    for (index, number) in numbers.enumerated() {
      let rank = Int(ranks[Int(number)])
      order[Int(next[rank])] = Int32(index)
      next[rank] += 1
    }
    return order
  }

  /// For each number how many different dates come before its own.
  private func ranks() -> [UInt32] {
    let firsts = dates.map { Self.order($0.earliest) }
    let order = dates.indices.sorted { left, right in
      firsts[left] == firsts[right] ? dates[left] < dates[right] : firsts[left] < firsts[right]
    }
    var ranks = [UInt32](repeating: 0, count: dates.count)
    var rank: UInt32 = 0
    for (place, number) in order.enumerated() {
      if place > 0, dates[number] != dates[order[place - 1]] { rank += 1 }
      ranks[number] = rank
    }
    return ranks
  }

  /// A number that ascends with a first day, of which none comes before all; days of years that are
  /// far away may have the same.
  private static func order(_ day: CalendarDay?) -> Int64 {
    guard let day else { return .min }
    let year = max(-(1 << 50), min(1 << 50, day.year))
    return year << 9 | Int64(day.month << 5 | day.day)
  }

  /// The same dates with milestones in the order of `indices`, and numbers in the order in which
  /// they come then, so that in date order the numbers ascend and equal dates have one.
  func reordered(_ indices: [Int32]) -> DateColumn {
    var other = DateColumn()
    other.numbers.reserveCapacity(count)
    var numberOf = [UInt32?](repeating: nil, count: dates.count)
    for index in indices {
      let number = Int(numbers[Int(index)])
      let known = numberOf[number] ?? other.number(of: dates[number])
      numberOf[number] = known
      other.numbers.append(known)
    }
    return other
  }

  private mutating func number(of date: EDTFDate) -> UInt32 {
    if dates.last != date { dates.append(date) }
    return UInt32(dates.count - 1)
  }
}
