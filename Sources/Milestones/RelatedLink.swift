/// A further reading on a milestone.
package struct RelatedLink: Equatable, Sendable {
  /// Its title; nil where it has none.
  package let title: String?

  /// Its http(s) URL.
  package let url: String

  /// A link of its parts.
  package init(title: String?, url: String) {
    self.title = title
    self.url = url
  }
}
