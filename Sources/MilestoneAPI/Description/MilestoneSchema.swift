import JSON

/// What a milestone of an answer looks like, as a JSON Schema of its own; 2020-12.
enum MilestoneSchema {
  /// The schema.
  static var tree: JSONTree {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "milestone.json",
      "title": "Milestone",
      "$ref": "#/$defs/Milestone",
      "$defs": .object(
        AnswerSchemas.all(prefix: "#/$defs/").filter { wanted.contains($0.name) }),
    ]
  }

  private static let wanted = [
    "Milestone", "Date", "Reference", "RelatedLink", "Source", "MilestoneLinks",
  ]
}
