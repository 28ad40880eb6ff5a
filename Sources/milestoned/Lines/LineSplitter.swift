/// Cuts text that comes in pieces into lines, and keeps no more than a limit of each.
struct LineSplitter {
  /// A line without its end.
  struct Line: Equatable {
    /// Its bytes up to the limit.
    let bytes: [UInt8]

    /// How many bytes it has in all.
    let count: Int
  }

  private let limit: Int
  private var kept: [UInt8] = []
  private var count = 0
  private var last: UInt8 = 0

  /// A splitter that keeps up to `limit` bytes of a line.
  init(limit: Int) {
    self.limit = limit
  }

  /// Takes in the next piece, and gives each line that ends in it to `take`.
  mutating func add(_ piece: [UInt8], take: (Line) -> Void) {
    var rest = piece[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      append(rest[..<end])
      take(endLine())
      rest = rest[(end + 1)...]
    }
    append(rest)
  }

  /// Gives the line that the text ends with, where no line feed does.
  mutating func finish(take: (Line) -> Void) {
    if count > 0 { take(endLine()) }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    guard let last = bytes.last else { return }
    self.last = last
    count += bytes.count
    kept.append(contentsOf: bytes.prefix(limit - kept.count))
  }

  /// A carriage return before the line feed belongs to the end.
  private mutating func endLine() -> Line {
    let length = count > 0 && last == UInt8(ascii: "\r") ? count - 1 : count
    let line = Line(bytes: Array(kept.prefix(length)), count: length)
    kept.removeAll(keepingCapacity: true)
    count = 0
    return line
  }
}
