/// What answers requests: called on several threads at once, and never blocks.
package protocol RequestHandler: Sendable {
  /// The answer to a well-formed request.
  func respond(to request: Request) -> Response

  /// The answer to a request that was refused for its form; the connection closes after it.
  func refuse(_ error: RequestError) -> Response
}
