package import EDTF

/// Dates of every kind, of years so near each other that they often meet.
package struct RandomDates {
  private var generator: SeededGenerator

  /// Dates that are the same for the same seed.
  package init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// Dates made at random; a text that is by chance no date is left out.
  package mutating func dates(_ count: Int) -> [EDTFDate] {
    var dates: [EDTFDate] = []
    while dates.count < count {
      if let date = try? EDTFDate(parsing: any()) { dates.append(date) }
    }
    return dates
  }

  /// A date whose days have no gaps, nor mean several moments.
  package mutating func regular() -> String {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: year() + mark()
    case 1: year().dropLast() + "X" + mark()
    case 2: "\(year())-\(month())" + mark()
    case 3, 4: "\(year())-\(month())-\(day())" + mark()
    case 5: "\(year())-\(Int.random(in: 21...41, using: &generator))" + mark()
    case 6: interval()
    default: pick(["..", ""]) + "/" + point()
    }
  }

  /// A date that goes on from one to another.
  package mutating func interval() -> String { "\(point())/\(point())" }

  /// A date whose days have gaps, or one that means several moments.
  package mutating func irregular() -> String {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: year().prefix(2) + "X" + year().suffix(1)
    case 8: "{" + year().prefix(2) + "X" + year().suffix(1) + ",\(point())}"
    case 9: "[\(year())-XX-\(day()),\(point())]"
    case 7: pick(["/", ""]) + year().prefix(2) + "X" + year().suffix(1) + pick(["/", "/.."])
    case 1: "XXXX-\(month())-\(day())"
    case 2: "\(year())-XX-\(day())"
    case 3: year().dropLast() + "X-\(month())" + mark()
    case 4: "[\(year()),\(point())]"
    case 5: "{\(year()),\(year())..\(year())}"
    default: "{\(year())-\(month()),\(point())}"
    }
  }

  /// A date of any kind.
  package mutating func any() -> String {
    switch Int.random(in: 0..<20, using: &generator) {
    case 0: pick(["../..", "1XXX", "XXXX", "20XX", "19XX~", "Y17000", "Y-17000", "-0043-03-15"])
    case 1: "\(point())/" + pick(["..", ""])
    case 2:
      pick(["[..\(year())]", "{\(year())..}", "[\(year())..\(year())]", "[..\(year()),\(year())]"])
    case 3: "\(year())-\(month())-\(day())T12:00:00Z"
    case 4..<9: irregular()
    default: regular()
    }
  }

  private mutating func point() -> String {
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: year() + mark()
    case 1: "\(year())-\(month())" + mark()
    default: "\(year())-\(month())-\(day())" + mark()
    }
  }

  private mutating func year() -> String { String(Int.random(in: 1990...2016, using: &generator)) }

  private mutating func month() -> String { twoDigits(1...12) }

  private mutating func day() -> String { twoDigits(1...31) }

  private mutating func twoDigits(_ range: ClosedRange<Int>) -> String {
    String(String(100 + Int.random(in: range, using: &generator)).dropFirst())
  }

  private mutating func mark() -> String { pick(["", "", "", "", "~", "?", "%"]) }

  private mutating func pick(_ texts: [String]) -> String {
    texts.randomElement(using: &generator) ?? ""
  }
}
