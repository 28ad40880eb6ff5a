/// The milestones under each name of one kind, such as each tag.
///
/// A class, as it is large and every question of names is handed one.
package final class NameIndex: Sendable {
  /// The names, in ascending order.
  package let names: [String]

  private let ranks: [String: Int]
  private let sets: [PositionSet]

  /// The names of all milestones, which the columns share.
  private let column: NameColumn

  /// For each number of the column the place of its name in ``names``.
  private let rankOfNumber: [Int32]

  /// An index of a column of names, whose milestones are in order of their positions.
  ///
  /// - Complexity: O(n) for all names, and O(m log m) for the m different ones.
  init(_ column: NameColumn) {
    let strings = column.table.strings
    var names: [String] = []
    var rankOfNumber = [Int32](repeating: 0, count: strings.count)
    for number in strings.indices.sorted(by: { strings[$0] < strings[$1] }) {
      if names.last != strings[number] { names.append(strings[number]) }
      rankOfNumber[number] = Int32(names.count - 1)
    }
    self.names = names
    self.rankOfNumber = rankOfNumber
    self.column = column
    ranks = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    sets = Self.sets(column, rankOfNumber, count: names.count)
  }

  private static func sets(_ column: NameColumn, _ ranks: [Int32], count: Int) -> [PositionSet] {
    var lists = [[Int32]](repeating: [], count: count)
    for position in 0..<column.count {
      for index in column.range(of: position) {
        let rank = Int(ranks[column.number(at: index)])
        // Of names that Unicode says are the same one counts.
        if lists[rank].last != Int32(position) { lists[rank].append(Int32(position)) }
      }
    }
    return lists.map { PositionSet(ascending: $0, limit: column.count) }
  }

  /// How many milestones have `name`.
  ///
  /// - Complexity: O(1).
  package func count(of name: String) -> Int {
    ranks[name].map { sets[$0].count } ?? 0
  }

  /// The positions of the milestones that have at least one of `names`.
  func positions(ofAny names: [String]) -> PositionSet {
    let limit = column.count
    // The same name many times is not to cost more than once.
    return names.count > 2
      ? PositionSet.union(of: Set(names), limit: limit, positions(of:))
      : PositionSet.union(of: names, limit: limit, positions(of:))
  }

  private func positions(of name: String) -> PositionSet {
    ranks[name].map { sets[$0] } ?? PositionSet(limit: column.count)
  }

  /// The positions of the milestones that have any name of this kind.
  func named() -> PositionSet {
    PositionSet(limit: column.count) { !column.range(of: $0).isEmpty }
  }

  /// How many members of `set` have each name, in the order of ``names``.
  ///
  /// - Complexity: O(1) for each name where the set is everything; else O(k) for the members'
  ///   names.
  func counts(in set: PositionSet) -> [Int] {
    guard set.count < set.limit else { return sets.map(\.count) }
    var ofNumbers = [Int](repeating: 0, count: rankOfNumber.count)
    set.forEach { position in
      for index in column.range(of: position) { ofNumbers[column.number(at: index)] += 1 }
    }
    var counts = [Int](repeating: 0, count: names.count)
    for (rank, count) in zip(rankOfNumber, ofNumbers) { counts[Int(rank)] += count }
    return counts
  }
}
