/// A footnote of the source with all that cite it.
package struct CitedReference: Equatable, Sendable {
  /// The footnote; its target is what any of the milestones knows of it.
  package let reference: Reference

  /// The positions of the milestones that cite it, ascending.
  package let positions: [Int]

  /// The footnotes of `milestones` by number.
  static func all(of milestones: [Milestone]) -> [CitedReference] {
    var cited: [Int: (title: String?, url: String?, positions: [Int])] = [:]
    for (position, milestone) in milestones.enumerated() {
      for reference in milestone.references {
        var entry = cited[reference.number] ?? (nil, nil, [])
        entry.title = entry.title ?? reference.title
        entry.url = entry.url ?? reference.url
        if entry.positions.last != position { entry.positions.append(position) }
        cited[reference.number] = entry
      }
    }
    return cited.sorted { $0.key < $1.key }.map { number, entry in
      CitedReference(
        reference: Reference(number: number, title: entry.title, url: entry.url),
        positions: entry.positions)
    }
  }
}
