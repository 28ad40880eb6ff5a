import CMicroHTTPD
import HTTP
import HTTPTypes

/// A response in libmicrohttpd's own form, ready to be queued any number of times.
///
/// The corresponding C functions are `MHD_create_response_from_buffer`, `MHD_add_response_header`
/// and `MHD_destroy_response`.
@safe final class PreparedResponse {
  private let response: Response
  private let handle: OpaquePointer

  /// Copies body and fields; nil where libmicrohttpd has no memory for them.
  init?(_ response: Response) {
    let made = unsafe response.body.withUnsafeBytes { body in
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
  var cost: Int { response.body.count + 1024 }

  /// Hands it to libmicrohttpd as the answer of `connection`.
  ///
  /// The corresponding C function is `MHD_queue_response`.
  func queue(on connection: OpaquePointer) -> MHD_Result {
    unsafe MHD_queue_response(connection, UInt32(response.status.code), handle)
  }
}
