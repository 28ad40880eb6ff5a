import HTTP
import Testing

@Suite struct `Decoding a target` {
  @Test(arguments: [
    ("/", [String]()), ("/milestones", ["milestones"]), ("/years/", ["years", ""]),
    ("//", ["", ""]),
    ("/a//b", ["a", "", "b"]), ("/a%2Fb/c", ["a/b", "c"]), ("/a%2fb", ["a/b"]), ("/a+b", ["a+b"]),
    ("/%E2%82%AC", ["€"]), ("/%f0%9f%98%80", ["😀"]), ("/..%2F..", ["../.."]),
    ("/../a", ["..", "a"]),
    ("/a;b=c", ["a;b=c"]), ("/%25", ["%"]), ("/%2541", ["%41"]), ("/%3Fa", ["?a"]), ("/%23", ["#"]),
    ("/a&b=c", ["a&b=c"]), ("/%01%7F", ["\u{1}\u{7F}"]), ("/%20", [" "]), ("/%0D%0A", ["\r\n"]),
    ("/e%CC%81", ["e\u{301}"]), ("/%CC%81", ["\u{301}"]),
  ])
  func `decodes each segment on its own`(path: String, segments: [String]) throws {
    let target = try RequestTarget(parsing: path)
    #expect(target.segments == segments)
    #expect(target.rawPath == path)
    #expect(target.rawQuery == nil)
    #expect(target.query.isEmpty)
  }

  @Test(arguments: [
    ("", [(String, String)]()), ("a", [("a", "")]), ("a=", [("a", "")]), ("=a", [("", "a")]),
    ("=", [("", "")]), ("a=b=c", [("a", "b=c")]), ("a=b&a=c", [("a", "b"), ("a", "c")]),
    ("&&a=b&&", [("a", "b")]), ("a+b=c+d", [("a b", "c d")]), ("a%2Bb=%2B", [("a+b", "+")]),
    ("a%3Db=%26", [("a=b", "&")]), ("q=%22a%20b%22", [("q", "\"a b\"")]),
    ("a=b?c=d", [("a", "b?c=d")]),
    ("a=/b", [("a", "/b")]), ("t=%C3%A9", [("t", "é")]), ("a;b=c", [("a;b", "c")]),
  ])
  func `decodes each name and value on its own`(query: String, items: [(String, String)]) throws {
    let target = try RequestTarget(parsing: "/milestones?\(query)")
    #expect(target.query == items.map { QueryItem(name: $0.0, value: $0.1) })
    #expect(target.segments == ["milestones"])
    #expect(target.rawQuery == query)
    #expect(target.rawPath == "/milestones")
  }

  @Test(arguments: [
    ("/%", RequestError.malformedEscape), ("/a%4", .malformedEscape), ("/%zz", .malformedEscape),
    ("/%4/1", .malformedEscape), ("/%u0041", .malformedEscape), ("/%%41", .malformedEscape),
    ("/?a=%", .malformedEscape), ("/?a%4=1", .malformedEscape), ("/?a=%4&b=1", .malformedEscape),
    ("/?a=%+1", .malformedEscape), ("/% 1", .malformedEscape), ("/%-1", .malformedEscape),
    ("/%00", .escapedNUL), ("/a/b%00c", .escapedNUL), ("/?%00=a", .escapedNUL),
    ("/?a=%00", .escapedNUL),
    ("/%FF", .notUTF8), ("/%C0%AF", .notUTF8), ("/%C3", .notUTF8), ("/%A9", .notUTF8),
    ("/%ED%A0%80", .notUTF8), ("/%F4%90%80%80", .notUTF8), ("/%C3/%A9", .notUTF8),
    ("/?a=%E2%82", .notUTF8), ("/?%80", .notUTF8), ("/?a=%C3&b=%A9", .notUTF8),
    ("/%C0%80", .notUTF8), ("/%E0%80%80", .notUTF8),
  ])
  func `refuses an escape that is none, NUL, and bytes that are no text`(
    text: String, error: RequestError
  ) {
    #expect(throws: error) { try RequestTarget(parsing: text) }
  }
}
