import Milestones

/// Texts as ``SHA256`` is fed with them, each behind its length, for those that are fed often.
struct MeasuredTexts {
  private var bytes: [UInt8] = []
  private var begins = [0]

  /// The texts of a list, whose places are theirs.
  ///
  /// - Complexity: O(n) for their bytes.
  init(_ texts: [String]) {
    begins.reserveCapacity(texts.count + 1)
    for text in texts {
      bytes.append(lengthOf: text.utf8.count)
      bytes.append(contentsOf: text.utf8)
      begins.append(bytes.count)
    }
  }

  /// Appends the text at a place, behind its length.
  @inline(__always)
  func append(_ place: Int, to other: inout [UInt8]) {
    other.append(copying: bytes.span.extracting(begins[place]..<begins[place + 1]))
  }
}
