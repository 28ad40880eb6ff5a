import TestSupport
import Testing

@testable import Milestones

@Suite struct `Finding milestones by words` {
  private static let history = [
    ("OpenVZ is available in Debian", "OpenVZ can be installed from Debian."),
    ("First public release", "The virtualization of Linux begins; don't wait."),
    ("Virtual machines", "Staging kernel 4.8 is released"),
    ("東京で発表", "Café Zoë in 京都"),
    ("Release of the kernel", nil),
  ]

  @Test(arguments: [
    ("debian", [0]), ("DEBIAN openvz", [0]), ("debian kernel", []), ("releases", [1, 2, 4]),
    ("released kernel", [2, 4]), ("virtual", [1, 2]), ("virtual*", [1, 2]), ("virtualiz*", [1]),
    ("stag*", [2]), ("stagi*", [2]), ("staged", [2]), ("staging*", [2]), ("stagings*", []),
    ("\"kernel 4.8\"", [2]), ("4.8", [2]), ("8.4", []), ("\"4 kernel\"", []),
    ("\"public release\"", [1]), ("\"release public\"", []), ("\"release the\"", []),
    ("\"releases of the kernels\"", [4]), ("don't", [1]), ("\"don t wait\"", [1]),
    // Debian ends the title, and OpenVZ begins the text.
    ("\"debian openvz\"", []), ("\"openvz can\"", [0]),
    ("-release", [0, 3]), ("kernel -virtual", [4]), ("-a* -kernel", [1, 3]),
    ("release -\"public release\"", [2, 4]), ("cafe zoe", [3]), ("CAFÉ", [3]),
    ("東", [3]), ("京", [3]), ("東京", [3]), ("京都", [3]), ("都", [3]), ("表", [3]),
    ("東京で発表", [3]), ("京東", []), ("東都", []), ("\"東京 京都\"", []), ("発*", [3]),
    ("i*", [0, 2, 3]), ("z*", [3]), ("q*", []), ("unheard", []), ("-unheard", [0, 1, 2, 3, 4]),
    ("kernel-4*", [2]), ("\"in 京\"", [3]), ("the -the", []),
  ])
  func `answers`(question: String, positions: [Int]) throws {
    let index = try Self.index(Self.history)
    let found = index.matches(try TextQuery(parsing: question))
    #expect(found.page(offset: 0, size: .max) == positions)
  }

  @Test func `finds nothing in nothing`() throws {
    for texts in [[], [("", nil)], [("", "")]] as [[(String, String?)]] {
      let index = try Self.index(texts)
      for question in ["a", "a*", "\"a b\"", "a -b"] {
        let query = try TextQuery(parsing: question)
        #expect(index.matches(query).isEmpty)
        #expect(index.scores(query, of: PositionSet(all: texts.count)).allSatisfy { $0 == 0 })
      }
      #expect(index.matches(try TextQuery(parsing: "-a")).count == texts.count)
    }
  }

  @Test func `stems by the language`() throws {
    let query = try TextQuery(parsing: "häusern")
    #expect(try Self.index([("Haus", nil)], language: "de").matches(query).count == 1)
    #expect(try Self.index([("Haus", nil)], language: "de-AT").matches(query).count == 1)
    #expect(try Self.index([("Haus", nil)], language: "en").matches(query).isEmpty)
  }

  @Test func `puts the title over the text, the rare over the common, the short over the long`()
    throws
  {
    let index = try Self.index([
      ("x", "kernel x x"), ("kernel", "x x x"), ("x", "x x x"), ("x", "kernel x x y y y y"),
      ("x", "x rare y"), ("x", "x y"), ("x", "y"),
    ])
    #expect(try Self.ranked(index, "kernel") == [1, 0, 3])
    #expect(try Self.ranked(index, "-rare kernel") == [1, 0, 3])
    #expect(try Self.ranked(index, "rare*") == [4])
    #expect(try Self.ranked(index, "\"kernel x\"") == [0, 3])
  }

  private static func ranked(_ index: TextIndex, _ question: String) throws -> [Int] {
    let query = try TextQuery(parsing: question)
    let found = index.matches(query)
    let scores = index.scores(query, of: found)
    return zip(found.page(offset: 0, size: .max), scores).sorted { $0.1 > $1.1 }.map(\.0)
  }

  private static func index(_ texts: [(String, String?)], language: String? = nil) throws
    -> TextIndex
  {
    TextIndex(
      MilestoneColumns(try texts.map { try .make(title: $0.0, text: $0.1) }), language: language)
  }
}
