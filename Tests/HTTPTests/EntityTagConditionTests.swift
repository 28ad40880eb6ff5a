import HTTP
import Testing

@Suite struct `Reading a list of entity tags` {
  @Test(arguments: ["*", " *", "\t,*"])
  func `takes an asterisk alone for any`(text: String) {
    #expect(EntityTagCondition(parsing: text) == .any)
  }

  @Test(arguments: [
    ("\"a\"", ["\"a\""]), ("\"a\", \"b\"", ["\"a\"", "\"b\""]), ("W/\"a\"", ["W/\"a\""]),
    ("\"a\",W/\"b\" ,\t\"c\"", ["\"a\"", "W/\"b\"", "\"c\""]), ("\"a,b\"", ["\"a,b\""]),
    ("\"a, W/b\",\"c\"", ["\"a, W/b\"", "\"c\""]), ("\"\"", ["\"\""]), (",,\"a\",,", ["\"a\""]),
    ("\"*\"", ["\"*\""]), ("\"é\"", ["\"é\""]), ("\"\\\"", ["\"\\\""]),
  ])
  func `reads each tag, whatever commas it has`(text: String, tags: [String]) {
    guard case .oneOf(let read) = EntityTagCondition(parsing: text) else {
      Issue.record("\(text) is taken for any")
      return
    }
    #expect(read.map(\.description) == tags)
  }

  @Test(arguments: [
    ("", 0), ("a", 0), ("\"a", 0), ("w/\"a\"", 0), ("W/a", 0), ("W/", 0), ("W", 0), ("W /\"a\"", 0),
    ("'a'", 0), ("**", 0), ("*, \"a\"", 0), ("\"a\", *", 1), ("\"a\" b \"c\"", 1),
    ("\"a\", \"b", 1),
    ("\"a\"; \"b\"", 1),
  ])
  func `ends at what is no tag`(text: String, count: Int) {
    let tags = (0..<count).map { _ in EntityTag("a") }
    #expect(EntityTagCondition(parsing: text) == .oneOf(tags))
  }
}
