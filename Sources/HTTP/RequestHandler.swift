/// What answers requests: called on several threads at once, and never blocks.
package protocol RequestHandler: Sendable {
  /// The answer to a well-formed request.
  func respond(to request: Request) -> Response

  /// The answer to a request that was refused for its form; the connection closes after it.
  func refuse(_ error: RequestError) -> Response

  /// While it is the same, a request that was answered with a reusable response gets it again; the
  /// engine then need not ask.
  var generation: UInt64 { get }

  /// What is to be done whenever `request`, answered with the reusable `response`, comes again.
  func repetition(of request: Request, _ response: Response) -> any Repetition
}

/// A request that is answered again as it was before.
package protocol Repetition: Sendable {
  /// It came again, byte for byte: called on several threads at once, and never blocks.
  func happened(to request: Request)
}

/// A handler that takes no note of repetitions.
extension RequestHandler {
  /// Nothing.
  package func repetition(of request: Request, _ response: Response) -> any Repetition {
    UnnotedRepetition()
  }
}

private struct UnnotedRepetition: Repetition {
  func happened(to request: Request) {}
}
