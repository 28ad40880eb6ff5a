/// Where a milestone stands.
struct Place: Sendable {
  let file: String
  let line: Int

  /// What is wrong with a milestone that has the identifier of the one here.
  func repeated(_ id: String) -> DatasetFault.Reason { .repeatedID(id, file: file, line: line) }
}

/// Where each milestone stands, in the order in which they were read.
struct PlaceColumn {
  private var lines: [Int32] = []
  private var files: [(name: String, first: Int)] = []

  /// Appends the place of the next milestone.
  mutating func append(line: Int, file: String) {
    if files.last?.name != file { files.append((file, lines.count)) }
    lines.append(Int32(truncatingIfNeeded: line))
  }

  /// Appends the places of the next milestones.
  mutating func append(lines: [Int32], file: String) {
    if files.last?.name != file { files.append((file, self.lines.count)) }
    self.lines += lines
  }

  /// The place of the milestone at `index`.
  subscript(index: Int) -> Place {
    let file = files.last { $0.first <= index }
    return Place(file: file?.name ?? "", line: Int(lines[index]))
  }
}
