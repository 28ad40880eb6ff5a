import CMicroHTTPD
import HTTP
import HTTPTypes

/// Gives libmicrohttpd 0.9 the fields of an answer as the value of one field.
///
/// Each field takes three allocations of it and as many looks at every byte; thirteen cost more than
/// it takes to send the answer. It refuses a value with a line's end in it, behind which somebody's text
/// could pass for another field; in ``ResponseFields`` no value has one. So it is given a value as long
/// as all that follows the first field's name, and that is then written over it. The library has
/// allocated the value for this very response, and reads it when it sends it: until then nobody else
/// has it. Its pointer is const to us nevertheless (see ``EngineVersion/keepsValuesAsTheyAre``).
///
/// The corresponding C functions are `MHD_add_response_header` and `MHD_get_response_header`.
enum FieldRun {
  /// Adds `fields` to `response`; false where they are more than a connection has memory for.
  ///
  /// The fields that the library looks for by name, such as Date, are not to be among them, of which a
  /// program that is compiled for its tests sees to it.
  static func add(_ fields: ResponseFields, to response: OpaquePointer) -> Bool {
    assert(!fields.contains { ofLibrary.contains($0.name) }, "a field is the library's to set")
    return unsafe fields.bytes.withUnsafeBytes { bytes in
      guard let colon = unsafe bytes.firstIndex(of: UInt8(ascii: ":")) else { return false }
      let name = unsafe UnsafeRawBufferPointer(rebasing: bytes[..<colon])
      // Of the first field ": " is the library's to write, of the last its line's end.
      let rest = unsafe bytes[colon...].dropFirst(2).dropLast(2)
      return unsafe add(name, UnsafeRawBufferPointer(rebasing: rest), to: response)
    }
  }

  private static let ofLibrary: Set<HTTPField.Name> = [
    .date, .connection, .contentLength, .transferEncoding,
  ]

  private static func add(
    _ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer, to response: OpaquePointer
  ) -> Bool {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: name.count + 1) { text in
      unsafe UnsafeMutableRawBufferPointer(text).copyMemory(from: name)
      unsafe text[name.count] = 0
      guard let name = text.baseAddress,
        let room = unsafe room(ofBytes: value.count, name, in: response)
      else { return false }
      unsafe UnsafeMutableRawBufferPointer(start: room, count: value.count).copyMemory(from: value)
      return true
    }
  }

  /// The value of a new field of that length; nil where that is longer than what is written over.
  private static func room(
    ofBytes count: Int, _ name: UnsafePointer<CChar>, in response: OpaquePointer
  ) -> UnsafeMutableRawPointer? {
    let isTaken = unsafe filler.withUnsafeBufferPointer { filler in
      let unused = filler.count - 1 - count
      guard unused >= 0, let start = filler.baseAddress else { return false }
      return unsafe MHD_add_response_header(response, name, start + unused) == .YES
    }
    guard isTaken else { return nil }
    return unsafe UnsafeMutableRawPointer(mutating: MHD_get_response_header(response, name))
  }

  /// What is written over, with the NUL that ends a text: as long as the usual memory of a connection,
  /// from which an answer's head is sent.
  private static let filler = [CChar](repeating: CChar(UInt8(ascii: "x")), count: 32_768) + [0]
}
