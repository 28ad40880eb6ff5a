/// Texts as ``SHA256`` is fed with them, each behind its length, for those that are fed often.
struct MeasuredTexts {
  /// All of them.
  private(set) var bytes: [UInt8] = []

  private var begins = [0]

  /// The texts of a list, whose places are theirs.
  ///
  /// - Complexity: O(n) for their bytes.
  init(_ texts: [String]) {
    begins.reserveCapacity(texts.count + 1)
    for text in texts {
      let length = UInt64(text.utf8.count)
      bytes += stride(from: 0, to: 64, by: 8).map { UInt8(truncatingIfNeeded: length >> $0) }
      bytes.append(contentsOf: text.utf8)
      begins.append(bytes.count)
    }
  }

  /// Where the text at a place stands, behind its length.
  @inline(__always)
  func range(of place: Int) -> Range<Int> { begins[place]..<begins[place + 1] }
}
