import CMicroHTTPD
import Glibc
import HTTP

/// Reads the head of a request that libmicrohttpd holds, and finds what it hides.
///
/// 0.9.75 parses a head in place and in good faith: a NUL cuts a target or a value short, a line
/// that begins with a colon or a NUL ends the head, a folded line is glued to a name. Whatever it
/// passes over is missing between two of the pieces that it hands out, so every piece has to begin
/// where the one before it ended: a space or a line end later.
///
/// The corresponding C functions are `MHD_get_connection_values_n` and `MHD_get_connection_info`.
struct HeadReading: ~Copyable {
  private var head: RequestHead

  /// The address behind the last byte that was accounted for: a number, never followed.
  private var end: UInt
  private var isWhole = true

  /// The request of `connection`, whose method and version are those of the access handler.
  static func request(
    of connection: Connection, _ handle: OpaquePointer, method: UnsafePointer<CChar>,
    version: UnsafePointer<CChar>, limits: RequestLimits
  ) throws(RequestError) -> Request {
    let versionAddress = UInt(bitPattern: version)
    guard versionAddress &- 1 &- connection.targetAddress == UInt(connection.target.count) else {
      throw .malformedTarget
    }
    let target = connection.target
    let versionText = unsafe cString(version)
    var reading = HeadReading(
      head: try RequestHead(
        method: unsafe cString(method).span, target: target.span,
        version: unsafe versionText.span, limits: limits),
      end: versionAddress + UInt(versionText.count))
    _ = unsafe withUnsafeMutablePointer(to: &reading) { reading in
      unsafe MHD_get_connection_values_n(handle, .HEADER_KIND, onField, reading)
    }
    let headEnd = unsafe UInt(bitPattern: method) + UInt(cmhd_head_size(handle))
    return try reading.finish(at: headEnd)
  }

  private init(head: consuming RequestHead, end: UInt) {
    self.head = head
    self.end = end
  }

  /// Takes one field, whose bytes are the library's and are read here only.
  mutating func add(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
    let gap = UInt(bitPattern: name.baseAddress) &- end
    isWhole = isWhole && (1...2).contains(gap)
    end = UInt(bitPattern: value.baseAddress) + UInt(value.count)
    unsafe head.add(
      name: name.bindMemory(to: UInt8.self).span, value: value.bindMemory(to: UInt8.self).span)
  }

  /// The head ends in two line ends, each of two bytes or, as the library allows, of one.
  private consuming func finish(at headEnd: UInt) throws(RequestError) -> Request {
    guard !EngineVersion.isLenient || (isWhole && (2...4).contains(headEnd &- end)) else {
      throw .malformedFieldName
    }
    return try head.finish()
  }
}

/// One field of the head.
@c(microhttpd_on_field)
func onField(
  _ context: UnsafeMutableRawPointer?, _ kind: MHD_ValueKind, _ name: UnsafePointer<CChar>?,
  _ nameSize: Int, _ value: UnsafePointer<CChar>?, _ valueSize: Int
) -> MHD_Result {
  guard let reading = unsafe context?.assumingMemoryBound(to: HeadReading.self) else { return .NO }
  unsafe reading.pointee.add(
    UnsafeRawBufferPointer(start: name, count: name == nil ? 0 : nameSize),
    UnsafeRawBufferPointer(start: value, count: value == nil ? 0 : valueSize))
  return .YES
}

private func cString(_ text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
  unsafe UnsafeRawBufferPointer(start: text, count: strlen(text)).bindMemory(to: UInt8.self)
}
