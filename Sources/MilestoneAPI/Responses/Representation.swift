import HTTP

/// What a resource answers with.
///
/// A class, as it is large and is handed on several times.
final class Representation {
  /// The bytes.
  let content: Content

  /// Their media type.
  let mediaType: String

  /// The links to other pages, where there are any.
  var links: PageLinks?

  /// Links to other things, as a Link field's value has them.
  var relations: [String] = []

  /// How many elements there are on all pages.
  var total: Int?

  /// The path and the query that mean the same as those of the request, in their one order, with
  /// the suffix of its format.
  let canonicalTarget: ArraySlice<UInt8>

  /// The name that a file of it may have; nil where it is not offered as one.
  var fileName: String?

  /// The query that its location has.
  let query: CanonicalQuery

  /// Its path, and the format whose suffix makes it a location of its own; nil where no suffix is
  /// known.
  var location: (path: String, format: Format)?

  /// Whether it depends on the dataset.
  var isOfDataset = true

  /// Whether its tag is made of its bytes, as more goes into them than can be named.
  var isTaggedByContent = false

  /// When it may have changed, where that may be later than the dataset.
  var changed: HTTPDate?

  /// What it depends on beside the dataset and the target, such as the day; empty for nothing.
  var circumstance = ""

  init(
    content: Content, mediaType: String, query: CanonicalQuery, canonicalTarget: ArraySlice<UInt8>
  ) {
    self.content = content
    self.mediaType = mediaType
    self.query = query
    self.canonicalTarget = canonicalTarget
  }

  /// The time of the dataset, where the bytes say it; empty where they do not.
  var time = ""

  /// The bytes of a representation.
  enum Content: Sendable {
    /// Few enough to be there at once.
    case whole([UInt8])
    /// So many that they are made while they are sent.
    case stream(@Sendable () -> any BodyProducer)
  }
}
