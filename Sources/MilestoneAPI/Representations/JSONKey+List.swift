import JSON

/// The keys around the elements of every list.
extension JSONKey {
  static let total: JSONKey = "total", certain: JSONKey = "certain", count: JSONKey = "count"
  static let offset: JSONKey = "offset", limit: JSONKey = "limit"
  static let milestones: JSONKey = "milestones"
  static let links: JSONKey = "links", current: JSONKey = "self", first: JSONKey = "first"
  static let previous: JSONKey = "prev", next: JSONKey = "next", last: JSONKey = "last"
}
