import JSON

/// One page of a list of something other than milestones.
struct CollectionPage: Sendable {
  /// The key of the elements.
  let name: String

  /// How many there are on all pages.
  let total: Int

  /// Where the other pages are.
  let links: PageLinks

  /// Whether JSON is set on lines.
  let isPretty: Bool

  /// Whether a table is for a program that would run a cell which begins like a formula.
  let isForSpreadsheets: Bool

  /// The page with `elements`, in one of the formats of ``Endpoint/Forms/ofCollection``.
  func bytes(_ elements: some Sequence<some CollectionElement>, _ format: Format) -> [UInt8] {
    switch format {
    case .csv: csv(elements)
    case .ndjson: ndjson(elements)
    default: json(elements)
    }
  }

  private func json(_ elements: some Sequence<some CollectionElement>) -> [UInt8] {
    var writer = JSONWriter(capacity: 8192, isPretty: isPretty)
    writer.object { writer in
      writer.key(.total)
      writer.integer(total)
      links.write(to: &writer)
      writer.key(name)
      writer.array { writer in
        for element in elements { element.write(to: &writer) }
      }
    }
    return writer.finish()
  }

  private func ndjson(_ elements: some Sequence<some CollectionElement>) -> [UInt8] {
    var writer = JSONWriter(capacity: 8192)
    for element in elements {
      element.write(to: &writer)
      writer.endLine()
    }
    return writer.take()
  }

  private func csv<Element: CollectionElement>(_ elements: some Sequence<Element>) -> [UInt8] {
    var writer = CSVWriter(isForSpreadsheets: isForSpreadsheets)
    writer.record(Element.columns)
    for element in elements { writer.record(element.cells) }
    return writer.take()
  }
}
