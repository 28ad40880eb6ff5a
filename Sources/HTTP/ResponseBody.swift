/// What an answer carries.
package enum ResponseBody: Sendable {
  /// These bytes.
  case bytes([UInt8])
  /// Bytes that are made while they are sent: how many is not known before the end.
  case stream(@Sendable () -> any BodyProducer)
  /// Nothing, as in a 304: the length that the answer in full has, where that is known; where it is
  /// not, the connection is closed behind the answer.
  case unsent(length: Int?)
}

/// Makes a body piece by piece, on one thread at a time.
package protocol BodyProducer: AnyObject {
  /// The next bytes; nil after the last ones, never none.
  ///
  /// - Throws: ``BrokenBody`` where they cannot be made.
  func next() throws(BrokenBody) -> [UInt8]?
}
