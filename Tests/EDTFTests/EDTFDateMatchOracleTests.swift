import EDTF
import TestSupport
import Testing

@Suite struct `Matching against the calendar, day by day` {
  @Test func `masks and seasons match as their days do`() throws {
    var cases = Cases(seed: 6)
    for _ in 0..<250 {
      let (text, oracle) = cases.date()
      guard !oracle.days.isEmpty else {
        #expect(throws: EDTFError.self, "\(text)") { try EDTFDate(parsing: text) }
        continue
      }
      let date = try EDTFDate(parsing: text)
      for _ in 0..<8 {
        let ranges = cases.ranges(around: oracle)
        let (days, match) = (
          DayRanges(ranges.map(DayRange.init(numbers:))), oracle.match(ranges)
        )
        if date.match(days) != match || date.mayFall(in: days) != (match > .none) {
          Issue.record("\(text) with \(days)")
        }
      }
    }
  }

  @Test func `the bounds of masks and seasons are their first and last day`() throws {
    var cases = Cases(seed: 7)
    for _ in 0..<250 {
      let (text, oracle) = cases.date()
      guard let first = oracle.days.first, let last = oracle.days.last else { continue }
      let bounds = try EDTFDate(parsing: text).bounds
      #expect(bounds == DayRange(numbers: first...last), "\(text)")
      let hasGaps = last - first + 1 != oracle.days.count
      #expect(try EDTFDate(parsing: text).isContiguous != hasGaps || !hasGaps, "\(text)")
    }
  }

  @Test func `sets of masks match as their members' days do`() throws {
    var cases = Cases(seed: 8)
    for _ in 0..<150 {
      let members = (0..<3).map { _ in cases.date() }.filter { !$0.oracle.days.isEmpty }
      guard !members.isEmpty else { continue }
      let list = members.map(\.text).joined(separator: ",")
      let (one, all) = (try EDTFDate(parsing: "[\(list)]"), try EDTFDate(parsing: "{\(list)}"))
      for _ in 0..<6 {
        let ranges = cases.ranges(around: members[0].oracle)
        let matches = members.map { $0.oracle.match(ranges) }
        let days = DayRanges(ranges.map(DayRange.init(numbers:)))
        let isPossible = matches.contains { $0 > .none }
        let ofOne = matches.allSatisfy { $0 == .certain } ? DateMatch.certain : .possible
        if one.match(days) != (isPossible ? ofOne : .none) || one.mayFall(in: days) != isPossible {
          Issue.record("[\(list)] with \(days)")
        }
        if all.match(days) != matches.max() { Issue.record("{\(list)} with \(days)") }
      }
    }
  }

  @Test func `an interval is certain only if it was going on whenever it began and ended`() throws {
    var cases = Cases(seed: 9)
    for _ in 0..<400 {
      let (start, end) = (cases.shortDate(), cases.shortDate())
      guard let date = try? EDTFDate(parsing: "\(start.text)/\(end.text)") else { continue }
      let spans = start.oracle.days.flatMap { first in
        end.oracle.days.filter { $0 >= first }.map { first...$0 }
      }
      let ranges = cases.ranges(around: start.oracle)
      let hits = spans.count { span in ranges.contains { $0.overlaps(span) } }
      let days = DayRanges(ranges.map(DayRange.init(numbers:)))
      let match = date.match(days)
      #expect((match == .none) == (hits == 0), "\(date)")
      #expect(date.mayFall(in: days) == (hits > 0), "\(date)")
      if match == .certain { #expect(hits == spans.count, "\(date)") }
      let isDisjoint = (start.oracle.days.last ?? 0) < (end.oracle.days.first ?? 0)
      if isDisjoint, hits == spans.count, ranges.count == 1 {
        #expect(match == .certain, "\(date)")
      }
    }
  }
}

extension DayRange {
  /// From the oracle's numbers of its first and its last day.
  fileprivate init(numbers: ClosedRange<Int>) {
    let (first, last) = (
      DayOracle.calendar[numbers.lowerBound], DayOracle.calendar[numbers.upperBound]
    )
    let earliest = CalendarDay(year: Int64(first.year), month: first.month, day: first.day)
    let latest = CalendarDay(year: Int64(last.year), month: last.month, day: last.day)
    self = DayRange(earliest: earliest, latest: latest) ?? .always
  }
}

/// Dates with the days they mean, and ranges to try them with.
private struct Cases {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func date() -> (text: String, oracle: DayOracle) {
    let year = "20" + digit("0123456789X") + digit("0123456789XX")
    if Int.random(in: 0..<5, using: &generator) == 0 { return season(of: year) }
    var text = year
    if Bool.random(using: &generator) {
      text +=
        "-" + (["XX", "0X", "1X", "X1", "02", "02", "11"].randomElement(using: &generator) ?? "")
      if Int.random(in: 0..<3, using: &generator) > 0 {
        text += "-" + digit("0123X") + digit("0123456789XX")
      }
    }
    return (text, DayOracle(pattern: text))
  }

  /// Within half a year.
  mutating func shortDate() -> (text: String, oracle: DayOracle) {
    let month = digit("123456")
    let days = ["", "-1X", "-X5", "-XX", "-20", "-0" + digit("123456789")]
    let text = "2004-0" + month + (days.randomElement(using: &generator) ?? "")
    return (text, DayOracle(pattern: text))
  }

  private mutating func season(of year: String) -> (text: String, oracle: DayOracle) {
    let table = [
      (21, 3, 3), (22, 6, 3), (23, 9, 3), (24, 12, 3), (28, 12, 3), (29, 9, 3), (30, 12, 3),
      (31, 3, 3), (32, 6, 3), (33, 1, 3), (34, 4, 3), (36, 10, 3), (37, 1, 4), (38, 5, 4),
      (39, 9, 4), (40, 1, 6), (41, 7, 6),
    ]
    let (code, month, count) = table.randomElement(using: &generator) ?? table[0]
    let oracle = DayOracle(years: year, firstMonth: month, monthCount: count)
    return ("\(year)-\(code)", oracle)
  }

  /// One to three ranges that begin or end near days of the date, so as to hold them all at times.
  mutating func ranges(around oracle: DayOracle) -> [ClosedRange<Int>] {
    (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      if Int.random(in: 0..<6, using: &generator) == 0 {
        return (oracle.days.first ?? 0)...(oracle.days.last ?? 0)
      }
      let near = oracle.days.randomElement(using: &generator) ?? 0
      let start = min(max(0, near + Int.random(in: -40...40, using: &generator)), 37_000)
      return start...(start + Int.random(in: 0...(Bool.random(using: &generator) ? 60 : 600)))
    }
  }

  private mutating func digit(_ from: String) -> String {
    String(from.randomElement(using: &generator) ?? "0")
  }
}
