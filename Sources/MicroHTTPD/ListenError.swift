/// Why a server cannot listen.
package enum ListenError: Error, Equatable, Sendable {
  /// The host is no IP address.
  case notAnAddress(String)
  /// Something else listens there.
  case inUse(String)
  /// The system does not let this user listen there.
  case notPermitted(String)
  /// The machine has no such address.
  case notHere(String)
  /// An inherited descriptor is no TCP socket that listens.
  case notListening(descriptor: Int32)
  /// A call of the system failed with this `errno`.
  case failed(call: String, code: Int32)
  /// libmicrohttpd did not start.
  case daemonNotStarted
}
