import HTTP
import Testing

@Suite struct `Choosing a content coding` {
  static let choices: [(String?, ContentCoding?)] = [
    (nil, .identity), ("", .identity), ("gzip", .gzip), ("GZIP", .gzip), ("x-gzip", .gzip),
    ("gzip, deflate, br, zstd", .br), ("gzip, zstd", .zstd), ("deflate", .identity),
    ("gzip;q=0.5, br;q=0.2", .gzip), ("gzip;q=0", .identity), ("identity", .identity),
    ("identity, gzip", .gzip), ("identity;q=0.5, gzip;q=0.4", .identity),
    ("identity;q=0.5, gzip;q=0.5", .gzip), ("*", .br), ("*;q=0.1, gzip", .gzip),
    ("*;q=0.5, br;q=0", .zstd), ("identity;q=0", nil), ("*;q=0", nil), ("gzip, *;q=0", .gzip),
    ("identity, *;q=0", .identity), ("identity;q=0, gzip;q=0", nil), ("identity;q=0, *", .br),
    ("gzip;q=2", .identity), ("gzip;q=x", .identity), ("gzip ; q=1.000 , ", .gzip),
    ("gzip;q=0.001", .gzip), ("br;q=\"1\"", .identity), (", ,", .identity),
  ]

  @Test(arguments: choices)
  func `takes what is wanted most`(field: String?, coding: ContentCoding?) {
    #expect(ContentCoding.best(acceptedBy: field) == coding)
  }

  @Test(arguments: [
    ("gzip", true), ("identity;q=0", false), ("*;q=0", false), ("*;q=0, identity;q=0.1", true),
    ("gzip, identity;q=0.0", false),
  ])
  func `knows whether it may be left out`(field: String, isAllowed: Bool) {
    #expect((CodingChoice(acceptedBy: field)?.allowsIdentity ?? false) == isAllowed)
  }
}
