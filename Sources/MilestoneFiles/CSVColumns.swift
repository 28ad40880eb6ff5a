import Milestones

/// The columns of a CSV file, which make of each record the object that it would be in JSON.
struct CSVColumns {
  private static let names =
    FieldReader.milestoneNames + FieldReader.sourceNames.map { "source.\($0)" }

  private let names: [String]

  /// The columns that `header` names; nil where a fault was noted.
  init?(_ header: CSVRecord, _ fields: inout FieldReader) {
    names = header.cells
    let before = fields.faults.count
    for (index, name) in names.enumerated() {
      Self.check(name, at: index, after: names[..<index], header.line, &fields)
    }
    for name in ["id", "title"] where !names.contains(name) {
      fields.note(.missing, line: header.line, field: name)
    }
    if !names.contains("date"), !names.contains("date_text") {
      fields.note(.missing, line: header.line, field: "date")
    }
    guard fields.faults.count == before else { return nil }
  }

  private static func check(
    _ name: String, at index: Int, after others: ArraySlice<String>, _ line: Int,
    _ fields: inout FieldReader
  ) {
    let shown = name.isEmpty ? "column \(index + 1)" : DatasetFault.shown(name)
    if name.isEmpty {
      fields.note(.empty, line: line, field: shown)
    } else if !names.contains(name) {
      let suggestion = NearestName.nearest(to: name, in: names)
      fields.note(.unknownName(suggestion: suggestion), line: line, field: shown)
    } else if others.contains(where: { $0 == name || $0.hasPrefix("source.") && name == "source" })
      || name.hasPrefix("source.") && others.contains("source")
    {
      fields.note(.columnTwice, line: line, field: shown)
    }
  }

  /// The milestone of a record as an object; nil where the record has too few cells or too many.
  ///
  /// An empty cell is no member.
  func object(of record: CSVRecord, _ fields: inout FieldReader) -> SourceValue? {
    guard record.cells.count == names.count else {
      fields.note(.cellCount(record.cells.count, of: names.count), line: record.line)
      return nil
    }
    var members: [SourceMember] = []
    var source: [SourceMember] = []
    for (name, cell) in zip(names, record.cells) where !cell.isEmpty {
      guard let value = value(of: cell, name, record.line, &fields) else { continue }
      let member = { SourceMember(name: $0, line: record.line, value: value) }
      if name.hasPrefix("source.") {
        source.append(member(String(name.dropFirst("source.".count))))
      } else {
        members.append(member(name))
      }
    }
    if !source.isEmpty {
      let value = SourceValue(line: record.line, content: .object(source))
      members.append(SourceMember(name: "source", line: record.line, value: value))
    }
    return SourceValue(line: record.line, content: .object(members))
  }

  private func value(
    of cell: String, _ name: String, _ line: Int, _ fields: inout FieldReader
  ) -> SourceValue? {
    do throws(SyntaxFault) {
      return try CSVCell(text: cell, line: line).value(of: name)
    } catch {
      fields.note(error.reason, line: line, field: name)
      return nil
    }
  }
}
