/// The texts of a milestone as bytes of UTF-8, without a `String` of any.
package struct MilestoneTextBytes {
  /// The bytes that the texts are among, and those of others too.
  package let bytes: [UInt8]

  /// Where the identifier is.
  package let id: Range<Int>

  /// Where the title is.
  package let title: Range<Int>

  /// Where the text is.
  package let text: Range<Int>?

  /// Where the date in the source's words is.
  package let dateText: Range<Int>?

  /// Whether the date is that of the heading.
  package let isInferred: Bool

  /// Whether there are footnotes, further readings or a source, which are not here.
  package let hasMore: Bool
}
