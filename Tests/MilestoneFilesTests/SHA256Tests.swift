import Testing

@testable import MilestoneFiles

@Suite struct `Digesting by SHA-256` {
  /// Messages of FIPS 180 whose length is a multiple of eight bytes, fed as numbers.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
        + "lmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `gives the digests that the standard does`(message: String, digest: String) throws {
    var hash = try SHA256()
    let bytes = Array(message.utf8)
    for start in stride(from: 0, to: bytes.count, by: 8) {
      let number = bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt($1) }
      try hash.feed(count: Int(bitPattern: number))
    }
    let found = try hash.hexadecimal()
    #expect(found == digest)
  }

  /// Digests of the length in eight bytes, lowest first, and the text's UTF-8.
  @Test(arguments: [
    ("abc", "ce91dc5eec0139adf091900d225971d6ad246a845bad791b5693a9d0d55dd391"),
    ("é!", "2b4bc68f498f552b120393ab93229249bcda96a7211bc41cb4fd59c7e4821eba"),
    ("", "af5570f5a1810b7af78caf4bc70a660f0df51e42baf91d4de5b2328de0e83dfc"),
    (nil, "12a3ae445661ce5dee78d0650d33362dec29c4f82af05e7e57fb595bbbacf0ca"),
  ])
  func `feeds a text behind its length in bytes, and none as a length of -1`(
    text: String?, digest: String
  ) throws {
    #expect(try Self.digest(of: [text]) == digest)
  }

  @Test func `tells two texts from the same letters cut elsewhere`() throws {
    #expect(try Self.digest(of: ["ab", "c"]) != Self.digest(of: ["a", "bc"]))
    #expect(try Self.digest(of: ["", nil]) != Self.digest(of: [nil, ""]))
  }

  private static func digest(of texts: [String?]) throws -> String {
    var hash = try SHA256()
    for text in texts { try hash.feed(orNull: text) }
    return try hash.hexadecimal()
  }
}
