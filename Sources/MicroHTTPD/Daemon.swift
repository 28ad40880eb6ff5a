import CMicroHTTPD
import Glibc
import HTTP
import Synchronization

/// One libmicrohttpd daemon: a thread, a listen socket, and the connections it accepted.
///
/// The corresponding C functions are `MHD_start_daemon` and `MHD_stop_daemon`. Unchecked:
/// libmicrohttpd locks what it shares, and the handle never changes.
@safe final class Daemon: @unchecked Sendable {
  private let handle: OpaquePointer
  private let context: DaemonContext

  /// The listen socket, open until ``stop()``.
  private let socket: Int32

  /// Whether the listen socket is another process's too, and is left as it is.
  private let isInherited: Bool

  private let accepts = Atomic(true)

  /// Starts to serve on `socket`.
  init(
    socket: consuming ListenSocket, context: DaemonContext, connections: Int,
    options: ServerOptions
  ) throws(ListenError) {
    isInherited = socket.isInherited
    let descriptor = socket.release()
    let started = unsafe (options.security?.priorities ?? "").withCString { priorities in
      var settings = unsafe cmhd_options(
        listen_socket: descriptor,
        is_secure: options.security == nil ? 0 : 1,
        priorities: priorities,
        on_certificate: unsafeBitCast(
          onCertificate as CertificateStore.Callback, to: UnsafeMutableRawPointer.self),
        connection_limit: UInt32(clamping: connections),
        connection_timeout_seconds: UInt32(clamping: max(1, options.silence.components.seconds)),
        connection_memory_bytes: options.connectionMemoryBytes,
        on_access: onAccess, on_connection: onConnection, on_completed: onCompleted,
        on_target: onTarget, unescape: unescape,
        context: Unmanaged.passUnretained(context).toOpaque())
      return unsafe cmhd_start_daemon(&settings)
    }
    guard let handle = unsafe started else {
      _ = close(descriptor)
      throw .daemonNotStarted
    }
    unsafe self.handle = handle
    self.context = context
    self.socket = descriptor
  }

  /// Lets no new connection knock; those that have are accepted.
  ///
  /// Where the port is shared, new connections go to the sockets that came after the `count` of this
  /// server; should the kernel not do so, they try again within a second.
  func closeDoor(sharedBy count: Int?) {
    guard !isInherited else { return }
    _ = cmhd_drop_new_connections(socket)
    if let count { _ = cmhd_pass_first_sockets(socket, UInt32(count)) }
  }

  /// Lets the kernel choose among all sockets of the port again.
  func endPassing() {
    var nothing: Int32 = 0
    let size = socklen_t(MemoryLayout<Int32>.size)
    _ = unsafe setsockopt(socket, SOL_SOCKET, SO_DETACH_REUSEPORT_BPF, &nothing, size)
  }

  /// Whether a connection waits to be accepted.
  ///
  /// The corresponding C function is `poll`.
  var isAwaited: Bool {
    var entry = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    let count = unsafe poll(&entry, 1, 0)
    return !isInherited && count > 0 && entry.revents & Int16(POLLIN) != 0
  }

  /// Accepts no more and gives the port back; connections go on.
  ///
  /// The descriptor stays open, as the thread may name it until it ends.
  func stopAccepting() {
    accepts.store(false, ordering: .relaxed)
    unsafe cmhd_stop_accepting(handle, socket)
    if !isInherited { _ = cmhd_shut_down(socket) }
  }

  /// Closes every connection, ends the thread, and closes the listen socket; call it once, last.
  func stop() {
    unsafe MHD_stop_daemon(handle)
  }

  /// The connections that are open now.
  var connectionCount: Int { unsafe Int(cmhd_connection_count(handle)) }

  /// Shuts down the connections that are overdue.
  ///
  /// A daemon that was full begins to accept when it no longer is, even if it has been told not to.
  func sweep(_ isOverdue: (Connection) -> Bool) {
    if !accepts.load(ordering: .relaxed) { unsafe cmhd_stop_accepting(handle, socket) }
    context.connections.sweep(isOverdue)
  }
}
