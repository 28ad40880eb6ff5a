/// A record of a CSV file.
struct CSVRecord: Equatable, Sendable {
  /// The line that it begins on, from 1.
  let line: Int

  /// Its cells, without their quotes.
  let cells: [String]
}
