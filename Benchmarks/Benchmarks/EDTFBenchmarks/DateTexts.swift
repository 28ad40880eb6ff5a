import HistoryGenerator

/// Texts of dates, mixed by chance and the same in every run.
struct DateTexts {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// Years, months and days.
  mutating func plain() -> String {
    [year(), month(), day()][draw(0..<3)]
  }

  /// Qualified as a whole, unspecified at the right, seasons, long years, open intervals.
  mutating func levelOne() -> String {
    switch draw(0..<10) {
    case 0: year() + "~"
    case 1: month() + "?"
    case 2: day() + "%"
    case 3: year().dropLast() + "X"
    case 4: month() + "-XX"
    case 5: year() + "-2\(draw(1..<5))"
    case 6: "Y\(draw(10_000..<900_000))"
    case 7: "-" + year()
    case 8: day() + "/.."
    default: "\(year())~/\(draw(2026..<2100))-0\(draw(1..<10))"
    }
  }

  /// Masks, qualified components, sets, intervals with seasons, exponents, significant digits.
  mutating func levelTwo() -> String {
    switch draw(0..<10) {
    case 0: year().dropLast(2) + "X\(draw(0..<10))"
    case 1: "XXXX-" + day().dropFirst(5)
    case 2: year() + "~-" + day().dropFirst(5)
    case 3: month() + "-~" + day().suffix(2)
    case 4: "[\(year()),\(year()),\(day())]"
    case 5: "{..\(draw(1800..<1900)),\(month()),\(year())}"
    case 6: "\(year())-25/\(draw(2026..<2100))-28"
    case 7: "Y-\(draw(1..<90))E\(draw(4..<8))"
    case 8: year() + "S\(draw(1..<4))"
    default: "?" + month() + "/\(draw(2026..<2100))-~06"
    }
  }

  private mutating func year() -> String { String(draw(1900..<2026)) }

  private mutating func month() -> String { year() + "-" + twoDigits(draw(1..<13)) }

  private mutating func day() -> String { month() + "-" + twoDigits(draw(1..<29)) }

  private func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  private mutating func draw(_ range: Range<Int>) -> Int {
    Int.random(in: range, using: &random)
  }
}
