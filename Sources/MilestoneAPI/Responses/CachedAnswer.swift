import HTTP
import Synchronization

/// An answer that is kept, so that a condition costs no rendering.
final class CachedAnswer: Sendable {
  /// The answer with its validators.
  let validated: ValidatedAnswer

  private let madeNotModified = AtomicLazyReference<Response>()

  /// Keeps `answer`.
  init(_ answer: ValidatedAnswer) {
    validated = answer
  }

  /// The 304 to a client that has it, made when it is asked for first.
  var notModified: Response {
    madeNotModified.load() ?? madeNotModified.storeIfNil(validated.notModified())
  }
}
