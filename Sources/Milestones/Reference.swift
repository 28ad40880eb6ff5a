/// A numbered footnote of the source, and what it points at as far as that is known.
package struct Reference: Equatable, Sendable {
  /// The source's number of it, from 1.
  package let number: Int

  /// The title of its target; nil where unknown.
  package let title: String?

  /// The http(s) URL of its target; nil where unknown.
  package let url: String?

  /// A reference of its parts.
  package init(number: Int, title: String? = nil, url: String? = nil) {
    self.number = number
    self.title = title
    self.url = url
  }
}
