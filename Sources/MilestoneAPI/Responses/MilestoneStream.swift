import HTTP
import Milestones

/// A long list of milestones that is written while it is sent.
///
/// It holds the selection, which is no more than a bit for each milestone, and one piece.
final class MilestoneStream<Writer: MilestoneListWriter & ~Copyable>: BodyProducer {
  private let store: MilestoneStore
  private let selection: MilestoneSelection
  private var writer: Writer
  private var places: Range<Int>
  private var hasBegun = false
  private var hasEnded = false

  /// The milestones at `places` of `selection`.
  init(
    _ list: MilestoneList, of store: MilestoneStore, _ selection: MilestoneSelection,
    places: Range<Int>
  ) {
    self.store = store
    self.selection = selection
    self.places = places
    writer = Writer(list)
  }

  func next() -> [UInt8]? {
    while !hasEnded {
      writeMore()
      let bytes = writer.take()
      if !bytes.isEmpty { return bytes }
    }
    return nil
  }

  private func writeMore() {
    if !hasBegun {
      hasBegun = true
      writer.begin()
    }
    let piece = places.prefix(Self.pieceCount)
    writer.add(selection.positions(at: piece), of: store)
    places = piece.upperBound..<places.upperBound
    if places.isEmpty {
      hasEnded = true
      writer.end()
    }
  }

  /// Some tens of kilobytes: to look for the next positions costs little then, and who asks for
  /// something else meanwhile does not wait long for the piece to be written and packed.
  private static var pieceCount: Int { 64 }
}
