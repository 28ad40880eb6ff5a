import CMicroHTTPD

/// A head as libmicrohttpd holds it once it is parsed: its bytes, and where in them the fields lie.
///
/// The library parses in place, so a byte that it wrote and one that a client sent may look the
/// same; where the pieces lie tells them apart. A request is read from nothing but these pieces and
/// the target: of the same image with the same target comes the same request. Before the first field there is
/// nothing but the request line, in which the library itself allows no second blank.
///
/// The corresponding C functions are `MHD_get_connection_values_n` and `MHD_get_connection_info`.
@safe struct HeadImage: ~Copyable {
  /// From the method to the end of the head; the library's, for as long as the request is.
  let bytes: UnsafeRawBufferPointer

  /// How many fields there are.
  private(set) var fieldCount = 0

  private let places: UnsafeMutableBufferPointer<UInt64>
  private var isWithinBytes = true

  /// The longest head that is looked at, in bytes.
  private static let byteLimit = 2048

  /// Begins with the head at `method`; its fields are missing before ``isRead(from:)``, which notes
  /// as many as there are `places` for.
  init(
    _ handle: OpaquePointer, method: UnsafePointer<CChar>,
    places: UnsafeMutableBufferPointer<UInt64>
  ) {
    unsafe bytes = UnsafeRawBufferPointer(start: method, count: Int(cmhd_head_size(handle)))
    unsafe self.places = places
  }

  /// Reads where the fields lie; false where the head is larger than most.
  mutating func isRead(from handle: OpaquePointer) -> Bool {
    guard unsafe bytes.count <= Self.byteLimit else { return false }
    _ = unsafe withUnsafeMutablePointer(to: &self) { image in
      unsafe MHD_get_connection_values_n(handle, .HEADER_KIND, onPlace, image)
    }
    return unsafe isWithinBytes && fieldCount <= places.count
  }

  /// Of each field where its name and its value begin and how long they are, 16 bits each.
  var fieldPlaces: UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: places[..<fieldCount]))
  }

  /// Takes the place of one field.
  fileprivate mutating func add(_ name: UInt, _ nameSize: Int, _ value: UInt, _ valueSize: Int) {
    let start = unsafe UInt(bitPattern: bytes.baseAddress)
    let nameStart = name &- start
    let valueStart = value &- start
    isWithinBytes =
      isWithinBytes && nameStart < Self.byteLimit && valueStart < Self.byteLimit
      && nameSize < Self.byteLimit && valueSize < Self.byteLimit
    if unsafe isWithinBytes && fieldCount < places.count {
      unsafe places[fieldCount] =
        UInt64(nameStart) << 48 | UInt64(nameSize) << 32 | UInt64(valueStart) << 16
        | UInt64(valueSize)
    }
    fieldCount += 1
  }

  /// The hash of its bytes; another one in each process.
  ///
  /// Where a query is hidden from the library, targets that differ in its first byte have the same.
  var hash: Int {
    var hasher = Hasher()
    unsafe hasher.combine(bytes: bytes)
    return hasher.finalize()
  }
}

/// One field of the head.
@c(microhttpd_on_place)
func onPlace(
  _ context: UnsafeMutableRawPointer?, _ kind: MHD_ValueKind, _ name: UnsafePointer<CChar>?,
  _ nameSize: Int, _ value: UnsafePointer<CChar>?, _ valueSize: Int
) -> MHD_Result {
  guard let image = unsafe context?.assumingMemoryBound(to: HeadImage.self) else { return .NO }
  unsafe image.pointee.add(
    UInt(bitPattern: name), nameSize, UInt(bitPattern: value), valueSize)
  return .YES
}
