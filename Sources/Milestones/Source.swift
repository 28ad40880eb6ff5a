/// Where a dataset or a milestone is from.
package struct Source: Equatable, Sendable {
  /// The title of the page, book or archive.
  package let title: String?

  /// Its http(s) URL.
  package let url: String?

  /// Which revision of it.
  package let revision: String?

  /// Who wrote it.
  package let author: String?

  /// When it was fetched.
  package let retrieved: String?

  /// A source of its parts.
  package init(
    title: String? = nil, url: String? = nil, revision: String? = nil, author: String? = nil,
    retrieved: String? = nil
  ) {
    self.title = title
    self.url = url
    self.revision = revision
    self.author = author
    self.retrieved = retrieved
  }
}
