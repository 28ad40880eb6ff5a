import Dispatch
import Foundation

/// Standard input, a piece at a time, each as soon as it is there.
///
/// No more is read ahead than one request of `requestBytes`.
struct StandardInput {
  private static let requestBytes = 1 << 16

  private let channel: DispatchIO
  private let queue = DispatchQueue(label: "standard input")
  private let events: AsyncStream<Event>.Continuation
  private var iterator: AsyncStream<Event>.Iterator

  private enum Event: Sendable {
    case piece(Data)
    case requestDone
    case end(code: Int32)
  }

  /// Begins to read.
  init() {
    let (stream, events) = AsyncStream.makeStream(of: Event.self)
    self.events = events
    iterator = stream.makeAsyncIterator()
    channel = DispatchIO(type: .stream, fileDescriptor: STDIN_FILENO, queue: queue) { code in
      if code != 0 { events.yield(.end(code: code)) }
    }
    channel.setLimit(lowWater: 1)
    request()
  }

  /// The next piece, which is not empty; nil at the end.
  ///
  /// - Throws: the system's error.
  mutating func next() async throws -> Data? {
    while let event = await iterator.next() {
      switch event {
      case .piece(let piece): return piece
      case .requestDone: request()
      case .end(0): return nil
      case .end(let code): throw NSError(domain: NSPOSIXErrorDomain, code: Int(code))
      }
    }
    return nil
  }

  private func request() {
    channel.read(offset: 0, length: Self.requestBytes, queue: queue) {
      [events] isDone, data, code in
      let piece = data.map { Data($0) } ?? Data()
      if !piece.isEmpty { events.yield(.piece(piece)) }
      if code != 0 || isDone && piece.isEmpty {
        events.yield(.end(code: code))
      } else if isDone {
        events.yield(.requestDone)
      }
    }
  }
}
