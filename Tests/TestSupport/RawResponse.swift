/// A response as it came over a connection.
package struct RawResponse {
  /// The number in the status line.
  package let status: Int

  /// The fields in their order, names in lower case.
  package let fields: [(name: String, value: String)]

  /// The bytes of the body.
  package var body: [UInt8] = []

  init(head: String) throws(RawClientError) {
    let lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)
    guard let first = lines.first, first.hasPrefix("HTTP/1.1 "),
      let status = Int(first.dropFirst(9).prefix(3))
    else { throw .notHTTP(head) }
    self.status = status
    var fields: [(name: String, value: String)] = []
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { throw .notHTTP(head) }
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      fields.append((line[..<colon].lowercased(), String(value)))
    }
    self.fields = fields
  }

  /// The value of the field of that name, in lower case; nil where there is none.
  package subscript(_ name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  /// The body as text.
  package var text: String { String(decoding: body, as: UTF8.self) }

  var length: Int { self["content-length"].flatMap { Int($0) } ?? 0 }

  var hasNoBody: Bool { status == 204 || status == 304 || status < 200 }
}
