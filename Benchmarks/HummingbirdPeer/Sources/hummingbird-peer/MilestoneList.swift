import Hummingbird

/// A page of milestones as milestoned answers it.
struct MilestoneList: ResponseCodable, Sendable {
  struct Links: Codable, Sendable {
    let `self`: String
    let first: String
    @Nullable var prev: String?
    @Nullable var next: String?
    let last: String
  }

  let total: Int
  let certain: Int
  let count: Int
  let offset: Int
  let limit: Int
  let links: Links
  let milestones: [Milestone]
}
