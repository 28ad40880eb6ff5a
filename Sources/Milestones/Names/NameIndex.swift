/// The milestones under each name of one kind, such as each tag.
package struct NameIndex: Sendable {
  /// The names, in ascending order.
  package let names: [String]

  private let numbers: [String: Int]
  private let sets: [PositionSet]

  /// The numbers of the names of all milestones, one milestone after the other.
  private let ofMilestones: [Int32]

  /// Where those of each milestone begin, and where the last end.
  private let begins: [Int32]

  /// An index of the names of that kind of each of `milestones`, in their order.
  ///
  /// - Complexity: O(n) for all names, and O(m log m) for the m different ones.
  init(_ milestones: [Milestone], _ kind: NameKind) {
    var numbersByName: [String: Int32] = [:]
    var ofMilestones: [Int32] = []
    var begins: [Int32] = [0]
    for milestone in milestones {
      let start = ofMilestones.count
      for name in kind.names(of: milestone) {
        let number = numbersByName[name] ?? Int32(numbersByName.count)
        numbersByName[name] = number
        if !ofMilestones[start...].contains(number) { ofMilestones.append(number) }
      }
      begins.append(Int32(ofMilestones.count))
    }
    let ascending = numbersByName.sorted { $0.key < $1.key }
    var ranks = [Int32](repeating: 0, count: ascending.count)
    for (rank, entry) in ascending.enumerated() { ranks[Int(entry.value)] = Int32(rank) }
    self.ofMilestones = ofMilestones.map { ranks[Int($0)] }
    self.begins = begins
    names = ascending.map(\.key)
    numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    sets = Self.sets(self.ofMilestones, begins, count: names.count)
  }

  private static func sets(_ numbers: [Int32], _ begins: [Int32], count: Int) -> [PositionSet] {
    var lists = [[Int32]](repeating: [], count: count)
    for position in 0..<begins.count - 1 {
      for index in Int(begins[position])..<Int(begins[position + 1]) {
        lists[Int(numbers[index])].append(Int32(position))
      }
    }
    return lists.map { PositionSet(ascending: $0, limit: begins.count - 1) }
  }

  /// How many milestones have `name`.
  ///
  /// - Complexity: O(1).
  package func count(of name: String) -> Int {
    numbers[name].map { sets[$0].count } ?? 0
  }

  /// The positions of the milestones that have at least one of `names`.
  func positions(ofAny names: [String]) -> PositionSet {
    let known = Set(names.compactMap { numbers[$0] })
    return PositionSet.union(of: known.map { sets[$0] }, limit: begins.count - 1)
  }

  /// The positions of the milestones that have any name of this kind.
  func named() -> PositionSet {
    PositionSet(limit: begins.count - 1) { begins[$0] < begins[$0 + 1] }
  }

  /// How many members of `set` have each name, in the order of ``names``.
  ///
  /// - Complexity: O(1) for each name where the set is everything; else O(k) for the members'
  ///   names.
  func counts(in set: PositionSet) -> [Int] {
    guard set.count < set.limit else { return sets.map(\.count) }
    var counts = [Int](repeating: 0, count: names.count)
    set.forEach { position in
      for index in Int(begins[position])..<Int(begins[position + 1]) {
        counts[Int(ofMilestones[index])] += 1
      }
    }
    return counts
  }
}
