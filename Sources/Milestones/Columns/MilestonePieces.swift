/// A milestone as the places where its texts stand among other bytes.
package struct MilestonePieces {
  /// A name.
  package struct Name {
    let kind: Int

    /// Where it stands.
    package let range: Range<Int>

    /// A name of the kind that has that place in ``NameKind/allCases``.
    package init(kind: Int, range: Range<Int>) {
      (self.kind, self.range) = (kind, range)
    }
  }

  /// A footnote.
  package struct Reference {
    let number: Int
    let title: Range<Int>?
    let url: Range<Int>?

    /// A footnote of its parts.
    package init(number: Int, title: Range<Int>?, url: Range<Int>?) {
      (self.number, self.title, self.url) = (number, title, url)
    }
  }

  /// A further reading.
  package struct Link {
    let title: Range<Int>?
    let url: Range<Int>

    /// A further reading of its parts.
    package init(title: Range<Int>?, url: Range<Int>) {
      (self.title, self.url) = (title, url)
    }
  }

  /// The identifier.
  package var id = 0..<0

  /// The date in EDTF.
  package var date = 0..<0

  /// The date in the source's words.
  package var dateText: Range<Int>?

  /// Whether the date is that of the heading.
  package var isInferred = false

  /// The title.
  package var title = 0..<0

  /// The text.
  package var text: Range<Int>?

  /// The names, those of each kind in their order.
  package var names: [Name] = []

  /// The footnotes.
  package var references: [Reference] = []

  /// The further readings.
  package var related: [Link] = []

  /// Title, URL, revision, author and day of the source; empty where there is none.
  package var source: [Range<Int>?] = []

  /// A milestone of nothing.
  package init() {}

  /// Makes it a milestone of nothing again, without giving memory back.
  package mutating func clear() {
    (id, date, title) = (0..<0, 0..<0, 0..<0)
    (dateText, text, isInferred) = (nil, nil, false)
    names.removeAll(keepingCapacity: true)
    references.removeAll(keepingCapacity: true)
    related.removeAll(keepingCapacity: true)
    source.removeAll(keepingCapacity: true)
  }
}
