import CMicroHTTPD
import Glibc
import HTTP

/// The request whose head libmicrohttpd holds for `handle`.
///
/// The version stands right behind the target in the library's buffer, which shows whether a NUL
/// or a second space cut the target short.
///
/// The corresponding C function is `MHD_get_connection_values_n`.
func readHead(
  of connection: Connection, _ handle: OpaquePointer, method: UnsafePointer<CChar>,
  version: UnsafePointer<CChar>, limits: RequestLimits
) throws(RequestError) -> Request {
  let span = UInt(bitPattern: version) &- 1 &- connection.targetAddress
  guard span == UInt(connection.target.count) else { throw .malformedTarget }
  let target = connection.target
  var head = try RequestHead(
    method: unsafe cString(method).span, target: target.span,
    version: unsafe cString(version).span, limits: limits)
  _ = unsafe withUnsafeMutablePointer(to: &head) { head in
    unsafe MHD_get_connection_values_n(handle, .HEADER_KIND, onField, head)
  }
  return try head.finish()
}

/// One field of the head: its bytes are the library's and are read here only.
@c(microhttpd_on_field)
func onField(
  _ context: UnsafeMutableRawPointer?, _ kind: MHD_ValueKind, _ name: UnsafePointer<CChar>?,
  _ nameSize: Int, _ value: UnsafePointer<CChar>?, _ valueSize: Int
) -> MHD_Result {
  guard let head = unsafe context?.assumingMemoryBound(to: RequestHead.self) else { return .NO }
  let name = unsafe UnsafeRawBufferPointer(start: name, count: name == nil ? 0 : nameSize)
  let value = unsafe UnsafeRawBufferPointer(start: value, count: value == nil ? 0 : valueSize)
  unsafe head.pointee.add(
    name: name.bindMemory(to: UInt8.self).span, value: value.bindMemory(to: UInt8.self).span)
  return .YES
}

private func cString(_ text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
  unsafe UnsafeRawBufferPointer(start: text, count: strlen(text)).bindMemory(to: UInt8.self)
}
