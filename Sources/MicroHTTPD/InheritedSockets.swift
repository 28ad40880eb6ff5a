import Glibc

/// The listen sockets that a supervisor opened for this process.
///
/// Follows sd_listen_fds(3).
package enum InheritedSockets {
  /// Their descriptors; none where the variables are another process's, or there are none.
  package static func descriptors(in environment: [String: String]) -> [Int32] {
    guard environment["LISTEN_PID"].flatMap(Int32.init) == getpid(),
      let count = environment["LISTEN_FDS"].flatMap(Int32.init), (1...256).contains(count)
    else { return [] }
    return Array(3..<3 + count)
  }
}
