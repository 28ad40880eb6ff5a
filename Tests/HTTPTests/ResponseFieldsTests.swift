import HTTP
import HTTPTypes
import Testing

@Suite struct `The fields of an answer` {
  @Test func `are read as they were written, in their order`() {
    var fields: ResponseFields = [.contentType: "text/plain", .link: "</a>", .link: "</b>"]
    fields.append(.eTag) { $0.append(contentsOf: "\"é\"".utf8) }
    #expect(
      fields.map { "\($0.name.rawName): \($0.value)" }
        == ["Content-Type: text/plain", "Link: </a>", "Link: </b>", "ETag: \"é\""])
    #expect(fields[.link] == "</a>")
    #expect(fields[.vary] == nil)
  }

  @Test func `stand in bytes as they are sent`() {
    let fields: ResponseFields = [.vary: "a", .eTag: "b: c"]
    #expect(fields.bytes == Array("Vary: a\r\nETag: b: c\r\n".utf8))
    #expect(fields.map(\.value) == ["a", "b: c"])
    #expect(ResponseFields().bytes.isEmpty)
  }

  @Test func `are left out where they have no value`() {
    let fields: ResponseFields = [.link: "", .vary: "a", .eTag: ""]
    #expect(fields == [.vary: "a"])
    #expect(ResponseFields(dictionaryLiteral: (.eTag, "")).bytes.isEmpty)
  }

  @Test func `are put behind others`() {
    var fields: ResponseFields = [.vary: "a"]
    fields.append(contentsOf: [.eTag: "b"])
    #expect(fields == [.vary: "a", .eTag: "b"])
    #expect(fields != [.eTag: "b", .vary: "a"])
  }

  @Test(arguments: [
    ("a\r\nSet-Cookie: b", "a  Set-Cookie: b"), ("a\0b", "a b"), ("a\u{7F}b", "a b"),
    ("a\tb", "a\tb"),
    ("a\u{1}\t\u{1F}b", "a \t b"),
  ])
  func `cannot be broken out of by a control`(value: String, sent: String) {
    let fields: ResponseFields = [.vary: value, .eTag: "x"]
    #expect(fields[.vary] == sent)
    #expect(fields[.eTag] == "x")
  }
}
