import Milestones
import Testing

@Suite struct `Guessing a name` {
  private static let names = [
    "year", "from", "to", "match", "month", "day", "on", "tag", "id", "sort", "limit", "offset",
    "fields", "format", "milestones", "onthisday", "organization",
  ]

  @Test(arguments: [
    ("yaer", "year"), ("yer", "year"), ("yeear", "year"), ("years", "year"), ("Year", "year"),
    ("YEAR", "year"), ("miltestones", "milestones"), ("milestone", "milestones"),
    ("mielstoens", "milestones"), ("ofset", "offset"), ("fileds", "fields"), ("tags", "tag"),
    ("organisation", "organization"), ("OnThisDay", "onthisday"), ("year", "year"),
    ("lmit", "limit"),
    ("mach", "match"), ("frm", "from"), ("ids", "id"),
  ])
  func `finds what is a few slips away`(word: String, name: String) {
    #expect(NearestName.nearest(to: word, in: Self.names) == name)
  }

  @Test(arguments: ["", "colour", "zzzz", "yy", "aeyr", "stone", "\u{1F600}", "__proto__", "organ"])
  func `finds nothing for what is far from all`(word: String) {
    #expect(NearestName.nearest(to: word, in: Self.names) == nil)
  }

  @Test func `takes the nearest, and the first of those as near`() {
    #expect(NearestName.nearest(to: "aaaaaa", in: ["aaaabb", "aaaaab", "aaaaac"]) == "aaaaab")
    #expect(NearestName.nearest(to: "aaaaaa", in: ["aaaaac", "aaaaab", "aaaaaa"]) == "aaaaaa")
  }

  @Test func `allows one slip for every three letters`() {
    let name = "abcdefghi"
    #expect(NearestName.nearest(to: "abcdefxyz", in: [name]) == name)
    #expect(NearestName.nearest(to: "abcdewxyz", in: [name]) == nil)
    #expect(NearestName.nearest(to: "a", in: ["b"]) == "b")
    #expect(NearestName.nearest(to: "ab", in: ["cd"]) == nil)
  }

  @Test func `guesses nothing for words that are too long, or among no names`() {
    let long = String(repeating: "a", count: 64)
    #expect(NearestName.nearest(to: long, in: [long]) == long)
    #expect(NearestName.nearest(to: long + "a", in: [long + "a"]) == nil)
    #expect(NearestName.nearest(to: "year", in: []) == nil)
    #expect(
      NearestName.nearest(to: "year", in: ["", String(repeating: "year", count: 1000)]) == nil)
  }
}
