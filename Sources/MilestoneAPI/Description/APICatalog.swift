import JSON

/// Where the API and its description are, for whoever knows the host alone; RFC 9727.
struct APICatalog: Sendable {
  /// Where the server is seen from outside.
  let site: Site

  /// The media type, RFC 9264's with the profile of RFC 9727.
  static let mediaType =
    "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\""

  /// The catalogue.
  var tree: JSONTree {
    let link = { (path: String, type: String) -> JSONTree in
      [["href": .string(site.reference(to: path)), "type": .string(type)]]
    }
    return [
      "linkset": [
        [
          "anchor": .string(site.reference(to: "/")),
          "service-desc": link("/openapi.json", "application/vnd.oai.openapi+json;version=3.1"),
          "service-doc": link("/docs", "text/html"),
          "status": link("/readyz", "text/plain"),
        ]
      ]
    ]
  }
}
