/// Where the server is seen from outside.
///
/// What a request says of it is never believed: without a configured address links are relative.
package struct Site: Equatable, Sendable {
  /// The http(s) URL of the index without its last slash; nil where none is configured.
  package let baseURL: String?

  /// A site at `baseURL`, which may end in a slash.
  package init(baseURL: String? = nil) {
    self.baseURL = baseURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
  }

  /// The absolute URL of a target such as `/milestones?tag=criu`; nil where that is not known.
  func url(of target: String) -> String? {
    baseURL.map { $0 + target }
  }

  /// The absolute URL of a target, or the target itself: a reference relative to the server.
  func reference(to target: String) -> String {
    url(of: target) ?? target
  }

  /// The host and the port, by which identifiers are told from those of other sites.
  var authority: String {
    guard let baseURL, let start = baseURL.firstRange(of: "://")?.upperBound else {
      return "milestoned.invalid"
    }
    return String(baseURL[start...].prefix { $0 != "/" })
  }
}
