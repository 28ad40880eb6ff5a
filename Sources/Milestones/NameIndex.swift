/// The milestones under each name of one kind, such as each tag.
package struct NameIndex: Sendable {
  /// The names, in ascending order.
  package let names: [String]

  private let positionsByName: [String: [Int32]]

  /// An index of the names that `namesOf` gives for each of `milestones`, in their order.
  init(_ milestones: [Milestone], by namesOf: (Milestone) -> [String]) {
    var positions: [String: [Int32]] = [:]
    for (position, milestone) in milestones.enumerated() {
      for name in namesOf(milestone) where positions[name]?.last != Int32(position) {
        positions[name, default: []].append(Int32(position))
      }
    }
    names = positions.keys.sorted()
    positionsByName = positions
  }

  /// How many milestones have `name`.
  ///
  /// - Complexity: O(1).
  package func count(of name: String) -> Int {
    positionsByName[name]?.count ?? 0
  }

  /// The positions of the milestones that have at least one of `names`, ascending.
  func positions(ofAny names: [String]) -> [Int32] {
    guard names.count > 1 else { return names.first.flatMap { positionsByName[$0] } ?? [] }
    return Set(names.flatMap { positionsByName[$0] ?? [] }).sorted()
  }
}
