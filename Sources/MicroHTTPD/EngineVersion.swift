import CMicroHTTPD

/// The libmicrohttpd that runs.
///
/// The corresponding C function is `MHD_get_version`.
package enum EngineVersion {
  /// Its number, such as `0.9.75`.
  package static let number: String = unsafe String(cString: MHD_get_version())

  /// Whether it is of the 0.9 line, which parses queries of any size into a connection's memory and
  /// passes over bytes of a head that it does not understand.
  static let isLenient = isOfOldLine

  /// Whether it is of the 0.9 line, which keeps the value of a response's field in memory of its own
  /// and reads it when the response is sent; a later one might look into it before.
  static let keepsValuesAsTheyAre = isOfOldLine

  private static let isOfOldLine = number.hasPrefix("0.9.")
}
