package import HTTP
import HTTPTypes

/// Answers every request as a test says, and every refusal with its status alone.
package final class ClosureHandler: RequestHandler {
  private let answer: @Sendable (Request) -> Response

  /// A handler that answers by `answer`.
  package init(_ answer: @escaping @Sendable (Request) -> Response) {
    self.answer = answer
  }

  /// A handler that answers with the target it was asked for.
  package static func echo() -> ClosureHandler {
    ClosureHandler { request in
      Response(
        status: .ok, fields: [.contentType: "text/plain"], body: Array(request.target.utf8))
    }
  }

  /// Always the same.
  package let generation: UInt64 = 0

  package func respond(to request: Request) -> Response { answer(request) }

  package func refuse(_ error: RequestError) -> Response {
    let status: HTTPResponse.Status =
      switch error {
      case .methodNotAllowed: .methodNotAllowed
      case .unsupportedVersion: .httpVersionNotSupported
      case .targetTooLong: .uriTooLong
      case .bodyNotTaken: .contentTooLarge
      case .bodyWithoutLength: .lengthRequired
      case .tooManyFields, .fieldsTooLarge: .requestHeaderFieldsTooLarge
      case .unmetExpectation: .expectationFailed
      case .unsupportedTransferCoding: .notImplemented
      case .foreignHost: .misdirectedRequest
      default: .badRequest
      }
    return Response(status: status, fields: [.contentType: "text/plain"], body: Array("no".utf8))
  }
}
