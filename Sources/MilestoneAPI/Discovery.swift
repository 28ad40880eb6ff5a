/// Where a machine finds out what the server has; RFC 8631 and RFC 9727.
enum Discovery {
  /// The links of the index to what describes it, as a Link field's value has them.
  static let relations = [
    "</openapi.json>; rel=\"service-desc\"; type=\"application/vnd.oai.openapi+json;version=3.1\"",
    "</docs>; rel=\"service-doc\"; type=\"text/html\"",
    "</readyz>; rel=\"status\"",
    "</.well-known/api-catalog>; rel=\"api-catalog\"",
    "</dataset>; rel=\"describedby\"; type=\"application/json\"",
  ]
}
