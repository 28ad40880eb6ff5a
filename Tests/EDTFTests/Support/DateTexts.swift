import EDTF
import TestSupport

/// Texts that are dates, or nearly so, made at random from the grammar.
struct DateTexts {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// Dates of every kind; those of the texts made that happen to be wrong are left out.
  static func dates(_ count: Int, seed: UInt64) -> [EDTFDate] {
    var texts = DateTexts(seed: seed)
    var dates: [EDTFDate] = []
    while dates.count < count {
      if let date = try? EDTFDate(parsing: texts.any()) { dates.append(date) }
    }
    return dates
  }

  mutating func any() -> String {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0...4: single()
    case 5, 6: interval()
    case 7, 8: set()
    default: time()
    }
  }

  private mutating func single() -> String {
    if chance(of: 8) { return long() }
    var text = mark() + year() + mark()
    guard chance(of: 2, in: 3) else { return text }
    text += "-" + mark()
    if chance(of: 5) { return text + String(Int.random(in: 21...41, using: &generator)) + mark() }
    text += twoDigits(1...12) + mark()
    guard chance(of: 2, in: 3) else { return text }
    return text + "-" + mark() + twoDigits(1...31) + mark()
  }

  private mutating func year() -> String {
    let number = Int.random(in: chance(of: 5) ? 0...9999 : 1995...2012, using: &generator)
    let digits = String(String(10_000 + number).dropFirst())
    return (chance(of: 10) ? "-" : "") + masked(digits) + (chance(of: 20) ? "S2" : "")
  }

  private mutating func long() -> String {
    let sign = chance(of: 3) ? "-" : ""
    let number = Int64.random(in: 10_000...(.max >> Int64.random(in: 0...48, using: &generator)))
    let notation = chance(of: 3) ? "\(number % 999 + 1)E\(number % 15 + 1)" : "\(number)"
    return "Y" + sign + notation + (chance(of: 4) ? "S\(number % 5 + 1)" : "") + mark()
  }

  private mutating func interval() -> String { endpoint() + "/" + endpoint() }

  private mutating func endpoint() -> String {
    chance(of: 8) ? "" : chance(of: 8) ? ".." : single()
  }

  private mutating func set() -> String {
    let isOneOf = chance(of: 2)
    let count = Int.random(in: 1...4, using: &generator)
    var members = (0..<count).map { _ in chance(of: 4) ? single() + ".." + single() : single() }
    if chance(of: 6) { members[0] = ".." + members[0] }
    if chance(of: 6) { members[count - 1] += ".." }
    let list = members.joined(separator: ",")
    return isOneOf ? "[\(list)]" : "{\(list)}"
  }

  private mutating func time() -> String {
    let zone = ["", "Z", "+05:30", "-11", "-00:00"].randomElement(using: &generator) ?? ""
    return "2004-06-\(twoDigits(1...30))T1\(Int.random(in: 0...9, using: &generator)):20:30" + zone
  }

  private mutating func twoDigits(_ range: ClosedRange<Int>) -> String {
    masked(String(String(100 + Int.random(in: range, using: &generator)).dropFirst()))
  }

  /// Puts `X` for some digits, mostly for none.
  private mutating func masked(_ digits: String) -> String {
    guard chance(of: 4) else { return digits }
    return String(digits.map { chance(of: 2) ? "X" : $0 })
  }

  private mutating func mark() -> String {
    chance(of: 6) ? ["?", "~", "%"].randomElement(using: &generator) ?? "" : ""
  }

  private mutating func chance(of part: Int, in whole: Int? = nil) -> Bool {
    let (wins, all) = whole.map { (part, $0) } ?? (1, part)
    return Int.random(in: 0..<all, using: &generator) < wins
  }
}
