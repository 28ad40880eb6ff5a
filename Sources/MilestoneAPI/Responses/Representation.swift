/// What a resource answers with, before it is known how it is sent.
struct Representation: Sendable {
  /// The bytes.
  let body: [UInt8]

  /// Their media type.
  var mediaType = "application/json"

  /// The links to other pages, where there are any.
  var links: PageLinks?

  /// How many elements there are on all pages.
  var total: Int?

  /// The path and the query that mean the same as those of the request, in their one order.
  let canonicalTarget: String

  /// Whether it depends on the dataset.
  var isOfDataset = true

  /// What it depends on beside the dataset and the target, such as the day; empty for nothing.
  var circumstance = ""
}
