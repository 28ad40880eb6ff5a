import JSON

/// A list of something other than milestones as JSON: the total, the links, and this page.
struct CollectionJSON {
  /// The key of the elements.
  let name: String

  /// How many there are on all pages.
  let total: Int

  /// Where the other pages are.
  let links: PageLinks

  /// The list as bytes, each of `elements` written by `write`.
  func bytes<Element>(
    _ elements: some Sequence<Element>, isPretty: Bool,
    write: (Element, inout JSONWriter) -> Void
  ) -> [UInt8] {
    var writer = JSONWriter(capacity: 8192, isPretty: isPretty)
    writer.object { writer in
      writer.key("total")
      writer.integer(total)
      links.write(to: &writer)
      writer.key(name)
      writer.array { writer in
        for element in elements { write(element, &writer) }
      }
    }
    return writer.finish()
  }
}
