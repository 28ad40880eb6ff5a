import JSON
import Milestones

/// The JSON of each milestone of a short history as lists have it, made once: a list that nobody has
/// asked for yet is put together of it.
///
/// A history of more than 10,000 milestones has none, as its memory is better spent: of these they
/// take some 8 MB.
final class RenderedMilestones: Sendable {
  /// The JSON of all, a comma behind each.
  private let bytes: [UInt8]

  /// Where the JSON of each begins, and where the last ends.
  private let bounds: [Int]

  /// How many there may be.
  private static let limit = 10_000

  /// The JSON of `milestones`; nil where there are too many.
  ///
  /// - Complexity: O(n).
  init?(_ milestones: MilestoneColumns) {
    guard milestones.count <= Self.limit else { return nil }
    var bytes: [UInt8] = []
    var bounds = [0]
    var milestoneWriter = MilestoneJSONWriter()
    for index in milestones.indices {
      var writer = JSONWriter()
      milestoneWriter.write(index, of: milestones, to: &writer)
      bytes.append(contentsOf: writer.take())
      bytes.append(UInt8(ascii: ","))
      bounds.append(bytes.count)
    }
    self.bytes = bytes
    self.bounds = bounds
  }

  /// Writes the milestones at `indexes` as elements of an array, with every field and without a
  /// blank.
  ///
  /// - Complexity: O(n) in what is written.
  func write(_ indexes: [Int], to writer: inout JSONWriter) {
    writer.values(bytes, bounds, at: indexes)
  }

  /// Writes the milestone at `index`, with every field and without a blank.
  func write(_ index: Int, to writer: inout JSONWriter) {
    writer.value(bytes, bounds[index]..<bounds[index + 1] - 1)
  }
}
