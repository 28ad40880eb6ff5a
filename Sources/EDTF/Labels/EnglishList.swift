/// Words in a row: `10, 20 or 30`.
enum EnglishList {
  static func text(_ items: [String], last conjunction: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " " + conjunction + " " + last
  }

  /// `1st`, `22nd`, `13th`.
  static func ordinal(_ number: Int) -> String {
    switch (number % 10, number / 10 % 10) {
    case (_, 1): "\(number)th"
    case (1, _): "\(number)st"
    case (2, _): "\(number)nd"
    case (3, _): "\(number)rd"
    default: "\(number)th"
    }
  }
}
