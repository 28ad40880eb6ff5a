import HTTP
import Testing

@Suite struct `Comparing entity tags` {
  /// The table of RFC 9110 section 8.8.3.2.
  @Test(arguments: [
    (EntityTag("1", isWeak: true), EntityTag("1", isWeak: true), false, true),
    (EntityTag("1", isWeak: true), EntityTag("2", isWeak: true), false, false),
    (EntityTag("1", isWeak: true), EntityTag("1"), false, true),
    (EntityTag("1"), EntityTag("1"), true, true), (EntityTag("a"), EntityTag("A"), false, false),
  ])
  func `weakly by value, strongly if neither is weak`(
    left: EntityTag, right: EntityTag, strongly: Bool, weakly: Bool
  ) {
    #expect(left.matchesStrongly(right) == strongly)
    #expect(right.matchesStrongly(left) == strongly)
    #expect(left.matchesWeakly(right) == weakly)
    #expect(right.matchesWeakly(left) == weakly)
  }

  @Test func `are written in quotes, after W/ where weak`() {
    #expect(EntityTag("a,b").description == "\"a,b\"")
    #expect(EntityTag("a", isWeak: true).description == "W/\"a\"")
    #expect(EntityTag("").description == "\"\"")
  }
}
