/// Numbers by days that are written plainly, such as 2006-08-04, without a look at any other text.
struct PlainDays: Sendable {
  /// A day as it is written; that it is in the calendar is not said.
  struct Day {
    fileprivate let year: Int
    fileprivate let place: Int

    /// The day that a text says; nil where it is written in any other way.
    @inline(__always)
    init?(_ text: Span<UInt8>) {
      guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
        let century = Self.number(text, 0), let year = Self.number(text, 2),
        let month = Self.number(text, 5), let day = Self.number(text, 8), month < 13, day < 32
      else { return nil }
      self.year = century * 100 + year
      place = month * 32 + day
    }

    @inline(__always)
    private static func number(_ text: Span<UInt8>, _ place: Int) -> Int? {
      let (tens, ones) = (text[place] &- 0x30, text[place + 1] &- 0x30)
      return tens < 10 && ones < 10 ? Int(tens * 10 + ones) : nil
    }
  }

  /// Where the numbers of each year begin, plus one; 0 where it has none; empty while none has.
  private var begins: [Int32] = []

  /// The numbers of the days of each year that has one.
  private var numbers: [UInt32] = []

  private static let daysOfYear = 13 * 32
  private static let none = UInt32.max

  /// No day.
  init() {}

  /// The number of a day; nil where it has none.
  @inline(__always)
  subscript(day: Day) -> UInt32? {
    guard !begins.isEmpty, begins[day.year] > 0 else { return nil }
    let number = numbers[Int(begins[day.year]) - 1 + day.place]
    return number == Self.none ? nil : number
  }

  /// Gives a day a number.
  mutating func insert(_ number: UInt32, for day: Day) {
    if begins.isEmpty { begins = [Int32](repeating: 0, count: 10_000) }
    if begins[day.year] == 0 {
      begins[day.year] = Int32(numbers.count + 1)
      numbers += repeatElement(Self.none, count: Self.daysOfYear)
    }
    numbers[Int(begins[day.year]) - 1 + day.place] = number
  }
}
