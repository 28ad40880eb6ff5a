import Milestones
import Testing

@Suite struct `Names with commas between` {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a,b", ["a", "b"]), ("a\\,b", ["a,b"]), ("a\\\\,b", ["a\\", "b"]),
    ("\\[a]", ["[a]"]), (",", ["", ""]), ("a, b", ["a", " b"]), ("a\\", ["a"]),
  ])
  func `are read`(text: String, names: [String]) {
    #expect(NameListSyntax.read(text) == names)
  }

  @Test(arguments: ["a", "a,b", "\\", "a\\,b\\\\", "é,", " "])
  func `come back as they were written`(name: String) {
    let list = [name, "x", name].map { NameListSyntax.escape($0) }.joined(separator: ",")
    #expect(NameListSyntax.read(list) == [name, "x", name])
  }
}
