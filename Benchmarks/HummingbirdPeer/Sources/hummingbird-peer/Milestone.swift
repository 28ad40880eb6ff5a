import Hummingbird

/// A milestone as milestoned answers it, in a list or by itself.
struct Milestone: ResponseCodable, Sendable {
  struct FuzzyDate: Codable, Sendable {
    @Nullable var text: String?
    @Nullable var label: String?
    @Nullable var edtf: String?
    let precision: String
    @Nullable var earliest: String?
    @Nullable var latest: String?
    let approximate: Bool
    let uncertain: Bool
    let inferred: Bool
  }

  struct Reference: Codable, Sendable {
    let number: Int
    @Nullable var title: String?
    @Nullable var url: String?
  }

  struct Related: Codable, Sendable {
    @Nullable var title: String?
    let url: String
  }

  struct Source: Codable, Sendable {
    @Nullable var title: String?
    @Nullable var url: String?
    @Nullable var revision: String?
    @Nullable var author: String?
    @Nullable var retrieved: String?
  }

  struct Links: Codable, Sendable {
    let `self`: String
    let prev: String?
    let next: String?
  }

  let id: String
  @Nullable var year: Int?
  let date: FuzzyDate
  let title: String
  @Nullable var text: String?
  let tags: [String]
  let people: [String]
  let organizations: [String]
  let products: [String]
  let references: [Reference]
  let related: [Related]
  @Nullable var source: Source?
  let links: Links
}
