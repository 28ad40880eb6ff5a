/// A footnote of the source with all that cite it.
package struct CitedReference: Equatable, Sendable {
  /// The footnote; its target is what any of the milestones knows of it.
  package let reference: Reference

  /// The milestones that cite it.
  let members: PositionSet

  /// How many milestones cite it.
  package var count: Int { members.count }

  /// The positions of the milestones that cite it, ascending.
  package var positions: [Int] { members.page(offset: 0, size: members.count) }

  /// The footnotes of `milestones` by number.
  ///
  /// - Complexity: O(n) for all citations, and O(m log m) for the m footnotes.
  static func all(of milestones: MilestoneColumns) -> [CitedReference] {
    var targets: [Int: Reference] = [:]
    var positions: [Int: [Int32]] = [:]
    for position in milestones.indices {
      for reference in milestones.references(at: position) {
        let known = targets[reference.number]
        targets[reference.number] = known.map { $0.completed(by: reference) } ?? reference
        positions[reference.number, default: []].append(Int32(position))
      }
    }
    return targets.sorted { $0.key < $1.key }.map { number, reference in
      CitedReference(
        reference: reference,
        members: PositionSet(unordered: positions[number] ?? [], limit: milestones.count))
    }
  }
}

extension Reference {
  /// The same with what `other` knows of its target and this one does not.
  fileprivate func completed(by other: Reference) -> Reference {
    guard title == nil || url == nil else { return self }
    return Reference(number: number, title: title ?? other.title, url: url ?? other.url)
  }
}
