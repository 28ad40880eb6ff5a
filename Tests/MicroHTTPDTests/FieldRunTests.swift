import CMicroHTTPD
import HTTP
import HTTPTypes
import Testing

@testable import MicroHTTPD

@Suite struct `Fields as the value of one` {
  /// How many fields a response has with these added, and the value of its first; nil where they are
  /// not taken.
  private func given(_ fields: ResponseFields) -> (count: Int32, value: String)? {
    guard let response = unsafe MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT)
    else { return nil }
    defer { unsafe MHD_destroy_response(response) }
    guard unsafe FieldRun.add(fields, to: response), let first = fields.first(where: { _ in true }),
      let value = unsafe MHD_get_response_header(response, first.name.rawName)
    else { return nil }
    return unsafe (MHD_get_response_headers(response, nil, nil), String(cString: value))
  }

  @Test func `are one field of the library, with the others behind its value`() throws {
    let fields: ResponseFields = [.contentType: "text/plain", .eTag: "\"a\"", .link: "</é>"]
    let added = try #require(given(fields))
    #expect(added.count == 1)
    #expect(added.value == "text/plain\r\nETag: \"a\"\r\nLink: </é>")
  }

  @Test func `may be one alone`() throws {
    let added = try #require(given([.vary: "a"]))
    #expect(added.count == 1)
    #expect(added.value == "a")
  }

  @Test(arguments: [(32_768, true), (32_769, false)])
  func `are no longer than a connection's memory`(length: Int, isTaken: Bool) {
    let added = given([.eTag: String(repeating: "e", count: length)])
    #expect((added?.value.utf8.count == length) == isTaken)
    #expect((added == nil) == !isTaken)
  }
}
