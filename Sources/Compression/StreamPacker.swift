/// A coder that packs bytes piece by piece, so that they never stand whole in memory.
///
/// What it remembers of the bytes before is bounded, and freed with it.
package protocol StreamPacker: AnyObject {
  /// What can be sent on of all the bytes so far, perhaps nothing; with the last ones, all the rest.
  ///
  /// Nil where there is no memory for it; such a packer is of no more use, nor is one behind the
  /// last bytes.
  ///
  /// - Complexity: O(n) for the bytes of the piece.
  func pack(_ bytes: [UInt8], isLast: Bool) -> [UInt8]?
}
