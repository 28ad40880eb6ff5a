import HTTP

extension Site {
  /// The identifier for ever of what has that path, wherever it is served from.
  ///
  /// A tag URI, RFC 4151: `tag:example.org,2026:/milestones/openvz-in-debian`. It has the host that
  /// is configured, and the year in which paths were first promised to stay as they are. A port is
  /// no part of a host's name, so it stands before the path.
  func tag(of path: String) -> String {
    let host = authority.prefix { $0 != ":" }
    let rest = authority.dropFirst(host.count + 1)
    guard Self.isName(host) else {
      let place = PercentEncoding.encode(authority, allowed: .queryValue)
      return "tag:milestoned.invalid,2026:\(place)\(path)"
    }
    return "tag:\(host),2026:\(rest)\(path)"
  }

  /// False of IPv6 addresses, which have brackets.
  private static func isName(_ host: Substring) -> Bool {
    !host.isEmpty
      && host.utf8.allSatisfy {
        switch $0 {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."): true
        default: false
        }
      }
  }
}
