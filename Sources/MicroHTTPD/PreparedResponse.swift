import CMicroHTTPD
import HTTP
import HTTPTypes

/// A response in libmicrohttpd's own form, ready to be queued any number of times.
///
/// A 304 states the length of the body that it does not send: 0.9.75 writes `Content-Length` from
/// the size of the response and never asks for its bytes.
///
/// The corresponding C functions are `MHD_create_response_from_buffer`, `MHD_add_response_header`
/// and `MHD_destroy_response`.
@safe final class PreparedResponse {
  private let response: Response
  private let handle: OpaquePointer

  /// Copies body and fields; nil where libmicrohttpd has no memory for them.
  init?(_ response: Response) {
    let made =
      unsafe response.status == .notModified
      ? MHD_create_response_from_callback(
        UInt64(response.body.count), 1, onBodyOfNotModified, nil, nil)
      : response.body.withUnsafeBytes { body in
        // The C function takes a mutable pointer and, told to copy, only reads from it.
        unsafe MHD_create_response_from_buffer(
          body.count, UnsafeMutableRawPointer(mutating: body.baseAddress), .RESPMEM_MUST_COPY)
      }
    guard let made = unsafe made else { return nil }
    for field in response.fields {
      guard unsafe MHD_add_response_header(made, field.name.rawName, field.value) == .YES else {
        unsafe MHD_destroy_response(made)
        return nil
      }
    }
    self.response = response
    unsafe handle = made
  }

  deinit {
    unsafe MHD_destroy_response(handle)
  }

  /// The bytes that it holds, near enough to bound a cache by.
  var cost: Int { 4096 + (response.status == .notModified ? 0 : response.body.count) }

  /// Hands it to libmicrohttpd as the answer of `connection`.
  ///
  /// The corresponding C function is `MHD_queue_response`.
  func queue(on connection: OpaquePointer) -> MHD_Result {
    unsafe MHD_queue_response(connection, UInt32(response.status.code), handle)
  }
}

/// The body of a 304, which nothing asks for; an error closes the connection, should anything do.
@c(microhttpd_on_body_of_not_modified)
func onBodyOfNotModified(
  _ context: UnsafeMutableRawPointer?, _ position: UInt64, _ buffer: UnsafeMutablePointer<CChar>?,
  _ size: Int
) -> Int {
  -2  // MHD_CONTENT_READER_END_WITH_ERROR, a macro that Swift does not import
}
