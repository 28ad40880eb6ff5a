package import HTTPTypes

extension HTTPField.Name {
  /// `Link`, RFC 8288.
  package static let link = named("Link")
  /// `X-Total-Count`: how many there are in all pages, a convention of list APIs.
  package static let totalCount = named("X-Total-Count")
  /// `Server-Timing`: how long the server took, W3C Server Timing.
  package static let serverTiming = named("Server-Timing")

  /// `X-Request-Id`: how a request is called in the logs of all that it passes, a convention.
  package static let requestID = named("X-Request-Id")

  private static func named(_ name: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(name) else {
      preconditionFailure("\(name) is no field name")
    }
    return name
  }
}
