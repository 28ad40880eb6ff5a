import JSON

/// What the JSON of each resource looks like.
enum ResourceSchemas {
  /// The schema of a resource's JSON; nil where it has none.
  static func schema(of resource: Resource) -> JSONTree? {
    switch resource {
    case .index: index
    case .milestones, .year, .onThisDay, .onThisMonth, .onThisDate: list
    case .milestone: ["anyOf": [reference("Milestone"), reference("Timeline")]]
    case .years: collection("years", year)
    case .tags, .people, .organizations, .products: collection(resource.rawValue, name)
    case .references: collection("references", citedReference)
    case .dataset: dataset
    case .dates: reference("Date")
    case .openAPI, .datasetSchema, .milestoneSchema, .apiCatalog: ["type": "object"]
    case .docs, .problemPage, .robots, .securityContact, .livez, .readyz, .metrics: nil
    }
  }

  private static func reference(_ name: String) -> JSONTree {
    ["$ref": "#/components/schemas/\(name)"]
  }

  private static var list: JSONTree {
    [
      "anyOf": [
        reference("MilestoneList"), AnswerSchemas.array(of: reference("Milestone")),
        reference("Timeline"),
      ]
    ]
  }

  private static func collection(_ name: String, _ element: JSONTree) -> JSONTree {
    AnswerSchemas.object(
      "A page of \(name).", required: ["total", "links", name],
      .object([
        ("total", AnswerSchemas.integer), ("links", reference("PageLinks")),
        (name, AnswerSchemas.array(of: element)),
      ]))
  }

  private static let string = AnswerSchemas.string
  private static let integer = AnswerSchemas.integer
  private static let stringOrNull: JSONTree = ["type": ["string", "null"]]

  private static var year: JSONTree {
    AnswerSchemas.object(
      "A year with what is in it.", required: ["year", "count", "certain", "links"],
      [
        "year": integer, "count": integer, "certain": integer,
        "links": AnswerSchemas.object(
          "The way to its milestones.",
          ["self": string, "first": stringOrNull, "last": stringOrNull]),
      ])
  }

  private static var name: JSONTree { reference("NameFacet") }

  private static var citedReference: JSONTree {
    AnswerSchemas.object(
      "A footnote with the identifiers of the milestones that cite it.",
      required: ["number", "title", "url", "milestones"],
      [
        "number": integer, "title": stringOrNull, "url": stringOrNull,
        "milestones": AnswerSchemas.array(of: string),
      ])
  }

  private static var index: JSONTree {
    AnswerSchemas.object(
      "What the history is of, and every resource.",
      required: ["title", "description", "milestones", "earliest", "latest", "resources"],
      [
        "title": string, "description": stringOrNull, "milestones": integer,
        "earliest": stringOrNull, "latest": stringOrNull,
        "resources": AnswerSchemas.array(
          of: AnswerSchemas.object(
            "A resource.", required: ["path", "template", "summary"],
            ["path": string, "template": string, "summary": string])),
      ])
  }

  private static var dataset: JSONTree {
    AnswerSchemas.object(
      "Where the history is from, and how large it is.",
      required: ["title", "source", "counts", "digest", "modified", "loaded"],
      [
        "title": string, "description": stringOrNull, "language": stringOrNull,
        "licence": stringOrNull, "source": ["anyOf": [reference("Source"), ["type": "null"]]],
        "counts": ["type": "object", "additionalProperties": integer],
        "earliest": stringOrNull, "latest": stringOrNull, "digest": string,
        "modified": ["type": "string", "format": "date-time"],
        "loaded": ["type": "string", "format": "date-time"],
      ])
  }
}
