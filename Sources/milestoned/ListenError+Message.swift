import MicroHTTPD

extension ListenError {
  /// Why nothing is served, and what to do.
  var message: String {
    switch self {
    case .notAnAddress(let host): "\(host) is no IP address; give one such as 127.0.0.1 or ::1"
    case .inUse(let address):
      "\(address) is in use; stop what listens there or choose another --port"
    case .notPermitted(let address):
      "\(address) is not open to this user; choose a --port from 1024 up"
    case .notHere(let address): "\(address) is no address of this machine; choose another --host"
    case .notListening(let descriptor):
      "descriptor \(descriptor) from LISTEN_FDS is no TCP socket that listens"
    case .failed(let call, let code): "cannot listen: \(call) fails with error \(code)"
    case .daemonNotStarted: "libmicrohttpd \(EngineVersion.number) does not start"
    }
  }
}
