import HTTP
import HTTPTypes
import Logging

/// Logs requests: no client's address, and no query unless that is asked for.
struct AccessLog: Sendable {
  /// Where the lines go.
  let log: Logger

  /// Whether a line has the query.
  let showsQuery: Bool

  /// The longest identifier of a request that is taken over from its client.
  private static let identifierBytes = 128

  /// Logs the answer to a well-formed request that took so long to make.
  func note(
    _ request: Request, route: String, _ status: HTTPResponse.Status, nanoseconds: Int64
  ) {
    let path = request.target.prefix { $0 != "?" }
    log.info(
      "request",
      metadata: [
        "id": "\(Self.identifier(of: request))", "method": "\(request.method.rawValue)",
        "target": "\(showsQuery ? request.target[...] : path)", "route": "\(route)",
        "status": "\(status.code)", "microseconds": "\(nanoseconds / 1000)",
      ])
  }

  /// Logs a request that is refused for its form.
  func note(refused error: RequestError, _ status: HTTPResponse.Status) {
    log.info("refusal", metadata: ["reason": "\(error.reason)", "status": "\(status.code)"])
  }

  /// What the client calls the request, where that is a token of RFC 9110, as a field's name is;
  /// else a number of ours.
  private static func identifier(of request: Request) -> String {
    if let given = request.fields[.requestID], given.utf8.count <= identifierBytes,
      HTTPField.Name(given) != nil
    {
      return given
    }
    let number = String(UInt64.random(in: 0...UInt64.max), radix: 16)
    return String(repeating: "0", count: 16 - number.count) + number
  }
}
