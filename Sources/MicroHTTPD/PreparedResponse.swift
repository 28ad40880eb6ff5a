import CMicroHTTPD
import Glibc
import HTTP
import HTTPTypes

/// A response in libmicrohttpd's own form, ready to be queued any number of times; one with a body
/// that is made while it is sent is queued once.
///
/// The corresponding C functions are `MHD_create_response_from_buffer_with_free_callback_cls`,
/// `MHD_create_response_from_callback`, `MHD_add_response_header` and `MHD_destroy_response`.
@safe final class PreparedResponse {
  private let response: Response
  private let status: UInt32
  private let handle: OpaquePointer

  /// Lends the body and copies the fields; nil where libmicrohttpd has no memory for them.
  init?(_ response: Response) {
    guard let made = unsafe Self.make(response) else { return nil }
    guard unsafe Self.add(response.fields, to: made) else {
      unsafe MHD_destroy_response(made)
      return nil
    }
    self.response = response
    status = UInt32(response.status.code)
    unsafe handle = made
  }

  deinit {
    unsafe MHD_destroy_response(handle)
  }

  /// The bytes that it holds, near enough to bound a cache by.
  var cost: Int {
    if case .bytes(let bytes) = response.body { 4096 + bytes.count } else { 4096 }
  }

  /// Hands it to libmicrohttpd as the answer of `connection`.
  ///
  /// The corresponding C function is `MHD_queue_response`.
  func queue(on connection: OpaquePointer) -> MHD_Result {
    unsafe MHD_queue_response(connection, status, handle)
  }

  /// Whether the library takes all of `fields`.
  private static func add(_ fields: ResponseFields, to made: OpaquePointer) -> Bool {
    if EngineVersion.keepsValuesAsTheyAre, unsafe FieldRun.add(fields, to: made) { return true }
    return fields.allSatisfy { field in
      unsafe MHD_add_response_header(made, field.name.rawName, field.value) == .YES
    }
  }

  private static func make(_ response: Response) -> OpaquePointer? {
    switch response.body {
    case .bytes(let bytes): unsafe makeLent(bytes, of: response)
    case .stream(let producer):
      unsafe MHD_create_response_from_callback(
        unknownSize, pieceBytes, onBody,
        Unmanaged.passRetained(StreamedBody(producer())).toOpaque(), onBodyOver)
    case .unsent(let length):
      unsafe makeUnsent(length)
    }
  }

  /// The library sends the very bytes of `response`, which it holds until it is done with them.
  ///
  /// The elements of an array that is let alone stay where they are for as long as somebody has it;
  /// a copy of a page would cost as much as all of its fields.
  private static func makeLent(_ bytes: [UInt8], of response: Response) -> OpaquePointer? {
    let lender = unsafe Unmanaged.passRetained(response)
    let made = unsafe bytes.withUnsafeBytes { bytes in
      // The C function takes a mutable pointer and only reads from it.
      unsafe MHD_create_response_from_buffer_with_free_callback_cls(
        bytes.count, UnsafeMutableRawPointer(mutating: bytes.baseAddress), onBodyOver,
        lender.toOpaque())
    }
    if unsafe made == nil { unsafe lender.release() }
    return unsafe made
  }

  /// 0.9.75 writes Content-Length from the size of a 304 and never asks for its bytes.
  ///
  /// Of unknown size it would be chunked, and 0.9.75 then sends the last chunk of the body that is not there.
  private static func makeUnsent(_ length: Int?) -> OpaquePointer? {
    let made = unsafe MHD_create_response_from_callback(
      length.map(UInt64.init) ?? unknownSize, 1, onUnsentBody, nil, nil)
    if length == nil, let made = unsafe made { unsafe cmhd_never_chunk(made) }
    return unsafe made
  }

  /// MHD_SIZE_UNKNOWN, a macro that Swift does not import: the body is sent in chunks.
  private static let unknownSize = UInt64.max

  /// The buffer that a body of unknown size is asked to fill.
  private static let pieceBytes = 32768
}

/// The next bytes of a body that is made while it is sent; where they cannot be made, an error closes
/// the connection without the end of the body.
@c(microhttpd_on_body)
func onBody(
  _ context: UnsafeMutableRawPointer?, _ position: UInt64, _ buffer: UnsafeMutablePointer<CChar>?,
  _ size: Int
) -> Int {
  guard let context = unsafe context, let buffer = unsafe buffer else { return endWithError }
  let body = unsafe Unmanaged<StreamedBody>.fromOpaque(context).takeUnretainedValue()
  do throws(BrokenBody) {
    let count = unsafe try body.copy(
      into: UnsafeMutableRawBufferPointer(start: buffer, count: size))
    return count > 0 ? count : endOfStream
  } catch {
    return endWithError
  }
}

/// The library is done with a body, or its connection is: lets go of what was handed over for it, the
/// response whose bytes were lent or what makes the bytes.
@c(microhttpd_on_body_over)
func onBodyOver(_ context: UnsafeMutableRawPointer?) {
  guard let context = unsafe context else { return }
  unsafe Unmanaged<AnyObject>.fromOpaque(context).release()
}

/// The body of a 304, which nothing asks for; an error closes the connection, should anything do.
@c(microhttpd_on_unsent_body)
func onUnsentBody(
  _ context: UnsafeMutableRawPointer?, _ position: UInt64, _ buffer: UnsafeMutablePointer<CChar>?,
  _ size: Int
) -> Int { endWithError }

// MHD_CONTENT_READER_END_OF_STREAM and _WITH_ERROR, macros that Swift does not import.
private let endOfStream = -1
private let endWithError = -2
