/// Byte strings in ascending order, in one buffer.
package struct SortedWords: Sendable {
  private let bytes: [UInt8]
  private let ends: [Int]

  /// How many there are.
  package var count: Int { ends.count - 1 }

  /// The byte string at a place.
  package subscript(place: Int) -> ArraySlice<UInt8> { bytes[ends[place]..<ends[place + 1]] }

  /// The place of a byte string; nil where it is none of them.
  ///
  /// - Complexity: O(log n).
  package func place(of string: [UInt8]) -> Int? {
    let place = partitioningPlace { !$0.lexicographicallyPrecedes(string) }
    return place < count && self[place].elementsEqual(string) ? place : nil
  }

  /// The places of all that begin with a byte string.
  ///
  /// - Complexity: O(log n).
  package func places(beginningWith string: [UInt8]) -> Range<Int> {
    let start = partitioningPlace { !$0.lexicographicallyPrecedes(string) }
    let end = partitioningPlace { word in
      !word.prefix(string.count).lexicographicallyPrecedes(string) && !word.starts(with: string)
    }
    return start..<max(start, end)
  }

  /// The strings that have these numbers in a table, and for each number of the table its place;
  /// -1 where it is none of them.
  static func sorting(
    _ numbers: [Int], of table: SpellingTable
  ) -> (words: SortedWords, places: [Int32]) {
    let order = numbers.sorted { table[$0].lexicographicallyPrecedes(table[$1]) }
    var places = [Int32](repeating: -1, count: table.count)
    var bytes: [UInt8] = []
    var ends = [0]
    for (place, number) in order.enumerated() {
      places[number] = Int32(place)
      bytes += table[number]
      ends.append(bytes.count)
    }
    return (SortedWords(bytes: bytes, ends: ends), places)
  }

  private func partitioningPlace(_ belongsInSecond: (ArraySlice<UInt8>) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongsInSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
