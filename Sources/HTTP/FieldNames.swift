package import HTTPTypes

extension HTTPField.Name {
  /// `Link`, RFC 8288.
  package static let link = named("Link")
  /// `X-Total-Count`: how many there are in all pages, a convention of list APIs.
  package static let totalCount = named("X-Total-Count")

  private static func named(_ name: String) -> HTTPField.Name {
    guard let name = HTTPField.Name(name) else {
      preconditionFailure("\(name) is no field name")
    }
    return name
  }
}
