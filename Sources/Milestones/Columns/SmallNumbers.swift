/// Numbers from 0 in a column, in two bytes each while none of them needs more.
struct SmallNumbers: Sendable {
  private var narrow: [UInt16] = []

  /// All numbers, where there is one that two bytes do not hold.
  private var wide: [UInt32] = []
  private var isWide = false

  /// No number.
  init() {}

  /// The numbers of a sequence.
  init(_ numbers: some Sequence<UInt32>) {
    for number in numbers { append(Int(number)) }
  }

  /// How many there are.
  var count: Int { isWide ? wide.count : narrow.count }

  /// The number at a place.
  @inline(__always)
  subscript(place: Int) -> Int { isWide ? Int(wide[place]) : Int(narrow[place]) }

  /// Makes room for so many.
  mutating func reserveCapacity(_ count: Int) { narrow.reserveCapacity(count) }

  /// Appends a number.
  mutating func append(_ number: Int) {
    if !isWide {
      if let small = UInt16(exactly: number) { return narrow.append(small) }
      (wide, isWide) = (narrow.map { UInt32($0) }, true)
      narrow = []
    }
    wide.append(UInt32(number))
  }
}
