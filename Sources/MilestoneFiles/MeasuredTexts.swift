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

  /// The text at a place, behind its length.
  subscript(place: Int) -> ArraySlice<UInt8> { bytes[begins[place]..<begins[place + 1]] }
}
