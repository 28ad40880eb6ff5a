/// Texts whose bytes lie side by side, for those that ``SHA256`` is fed with often.
struct JoinedTexts {
  /// The bytes of all texts in UTF-8, one after the other.
  private(set) var bytes: [UInt8] = []

  private var begins = [0]

  /// The texts of a list, whose places are theirs.
  ///
  /// - Complexity: O(n) for their bytes.
  init(_ texts: [String]) {
    begins.reserveCapacity(texts.count + 1)
    for text in texts {
      bytes.append(contentsOf: text.utf8)
      begins.append(bytes.count)
    }
  }

  /// Where the text at a place stands among ``bytes``.
  @inline(__always)
  func range(of place: Int) -> Range<Int> { begins[place]..<begins[place + 1] }
}
