import CMicroHTTPD
import Glibc
import HTTP

/// One libmicrohttpd daemon: a thread, a listen socket, and the connections it accepted.
///
/// The corresponding C functions are `MHD_start_daemon`, `MHD_quiesce_daemon` and
/// `MHD_stop_daemon`. Unchecked: libmicrohttpd locks what it shares, and the handle never changes.
@safe final class Daemon: @unchecked Sendable {
  private let handle: OpaquePointer
  private let context: DaemonContext

  /// Starts to serve on `socket`.
  init(
    socket: consuming ListenSocket, context: DaemonContext, connections: Int,
    options: ServerOptions
  ) throws(ListenError) {
    let descriptor = socket.release()
    var settings = unsafe cmhd_options(
      listen_socket: descriptor,
      connection_limit: UInt32(clamping: connections),
      connection_timeout_seconds: UInt32(clamping: max(1, options.silence.components.seconds)),
      connection_memory_bytes: options.connectionMemoryBytes,
      on_access: onAccess, on_connection: onConnection, on_completed: onCompleted,
      on_target: onTarget, unescape: unescape,
      context: Unmanaged.passUnretained(context).toOpaque())
    guard let handle = unsafe cmhd_start_daemon(&settings) else {
      _ = close(descriptor)
      throw .daemonNotStarted
    }
    unsafe self.handle = handle
    self.context = context
  }

  /// Accepts no more and gives the port back; connections go on.
  func stopAccepting() {
    let socket = unsafe MHD_quiesce_daemon(handle)
    if socket >= 0 { _ = close(socket) }
  }

  /// Closes every connection and ends the thread; call it once, last.
  func stop() {
    unsafe MHD_stop_daemon(handle)
  }

  /// The connections that are open now.
  var connectionCount: Int { unsafe Int(cmhd_connection_count(handle)) }

  /// Shuts down the connections that are overdue.
  func sweep(_ isOverdue: (Connection) -> Bool) {
    context.connections.sweep(isOverdue)
  }
}
