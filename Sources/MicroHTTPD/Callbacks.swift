import CMicroHTTPD
import Glibc
import HTTP

// What libmicrohttpd calls. Global functions, because a closure literal of top-level code is
// main-actor isolated and traps on the library's threads. Each recovers its context and its
// connection from the pointers that were given to the library, and no Swift error leaves it. What
// they point to lives longer than the call, as the server holds its contexts until its daemons have
// stopped, and a table its connections until they are closed: so it is used without being counted.

/// A connection starts or is closed: it enters or leaves its daemon's table.
@c(microhttpd_on_connection)
func onConnection(
  _ context: UnsafeMutableRawPointer?, _ handle: OpaquePointer?,
  _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ code: MHD_ConnectionNotificationCode
) {
  guard let daemon = unsafe daemonContext(context), let handle = unsafe handle,
    let slot = unsafe slot
  else { return }
  if let known = unsafe slot.pointee {
    unsafe slot.pointee = nil
    let connection = unsafe Unmanaged<Connection>.fromOpaque(known).takeUnretainedValue()
    if let address = connection.address { daemon.shared.addresses?.remove(address) }
    daemon.connections.remove(connection)
  } else {
    let socket = unsafe cmhd_connection_socket(handle)
    let connection = Connection(socket: socket, shared: daemon.shared)
    daemon.connections.insert(connection)
    unsafe slot.pointee = Unmanaged.passUnretained(connection).toOpaque()
    // libmicrohttpd has no way to refuse it here; it closes what is shut down.
    if let address = connection.address, daemon.shared.addresses?.add(address) == false {
      _ = cmhd_shut_down(socket)
    }
  }
}

/// The request line is read: keeps the target, and hides its query from libmicrohttpd.
///
/// 0.9.75 parses the query into its own memory, and a query of some hundred arguments then hangs
/// the connection until its timeout. With a NUL after the `?` there is nothing to parse. This
/// writes behind a const pointer into the library's buffer, which 0.9 reads as we left it.
@c(microhttpd_on_target)
func onTarget(
  _ context: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?, _ handle: OpaquePointer?
) -> UnsafeMutableRawPointer? {
  guard let context = unsafe context, let target = unsafe target, let handle = unsafe handle,
    let slot = unsafe cmhd_connection_context(handle)
  else { return nil }
  let length = unsafe strlen(target)
  unsafe Unmanaged<DaemonContext>.fromOpaque(context)._withUnsafeGuaranteedRef { daemon in
    unsafe Unmanaged<Connection>.fromOpaque(slot)._withUnsafeGuaranteedRef { connection in
      connection.enter(.reading, now: daemon.shared.clock.now)
      unsafe connection.begin(UnsafeRawBufferPointer(start: target, count: length))
    }
  }
  if EngineVersion.isLenient, let mark = unsafe memchr(target, Int32(UInt8(ascii: "?")), length) {
    unsafe mark.storeBytes(of: 0, toByteOffset: 1, as: UInt8.self)
  }
  return unsafe slot
}

/// Leaves every escape as it is: the target is decoded by us, strictly.
@c(microhttpd_unescape)
func unescape(
  _ context: UnsafeMutableRawPointer?, _ handle: OpaquePointer?,
  _ text: UnsafeMutablePointer<CChar>?
) -> Int {
  guard let text = unsafe text else { return 0 }
  return unsafe strlen(text)
}

/// A request is here: refuses in the first call, answers in the last.
///
/// An answer in the first call closes the connection after it, which is right for a head that may
/// be misread and wrong for a good one. So a good head passes the first call in silence; as nothing
/// with a body passes, the second call is the last. While the server stops, a good one is answered
/// in the first call too.
@c(microhttpd_on_access)
func onAccess(
  _ context: UnsafeMutableRawPointer?, _ handle: OpaquePointer?, _ url: UnsafePointer<CChar>?,
  _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?,
  _ upload: UnsafePointer<CChar>?, _ uploadSize: UnsafeMutablePointer<Int>?,
  _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
  guard let context = unsafe context, let handle = unsafe handle, let method = unsafe method,
    let version = unsafe version, let state = unsafe slot?.pointee
  else { return .NO }
  return unsafe Unmanaged<DaemonContext>.fromOpaque(context)._withUnsafeGuaranteedRef { daemon in
    unsafe Unmanaged<Connection>.fromOpaque(state)._withUnsafeGuaranteedRef { connection in
      if connection.isAnswerable {
        return unsafe daemon.answer(connection, on: handle, method: method)
      }
      return unsafe daemon.receive(connection, handle, method: method, version: version)
    }
  }
}

/// A request is over, whatever its end.
@c(microhttpd_on_completed)
func onCompleted(
  _ context: UnsafeMutableRawPointer?, _ handle: OpaquePointer?,
  _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ code: MHD_RequestTerminationCode
) {
  guard let context = unsafe context, let state = unsafe slot?.pointee else { return }
  unsafe slot?.pointee = nil
  unsafe Unmanaged<DaemonContext>.fromOpaque(context)._withUnsafeGuaranteedRef { daemon in
    unsafe Unmanaged<Connection>.fromOpaque(state)._withUnsafeGuaranteedRef { connection in
      connection.forgetRequest()
      connection.enter(.waiting, now: daemon.shared.clock.now)
    }
  }
}

/// The library has something to say, of a client most often.
///
/// It says that it is starved while its thread has no connection and can open no file; then it
/// tries again at once, for ever. A short rest there keeps nobody waiting.
@c(microhttpd_on_log)
func onLog(_ context: UnsafeMutableRawPointer?, _ line: UnsafePointer<CChar>?, _ isStarved: Int32) {
  guard let daemon = unsafe daemonContext(context), let line = unsafe line else { return }
  daemon.shared.log.add(unsafe String(cString: line))
  if isStarved != 0 { usleep(50_000) }
}

private func daemonContext(_ pointer: UnsafeMutableRawPointer?) -> DaemonContext? {
  guard let pointer = unsafe pointer else { return nil }
  return unsafe Unmanaged<DaemonContext>.fromOpaque(pointer).takeUnretainedValue()
}
