import EDTF
import JSON
import Milestones

/// What answers look like, as JSON Schema of 2020-12; every member is there unless `fields` leaves
/// it out.
enum AnswerSchemas {
  /// The schemas by name, each naming others by a reference that begins with `prefix`.
  static func all(prefix: String) -> [(name: String, value: JSONTree)] {
    let reference = { (name: String) -> JSONTree in ["$ref": "\(prefix)\(name)"] }
    return [
      ("Milestone", milestone(reference)), ("Date", date), ("Reference", self.reference),
      ("RelatedLink", relatedLink), ("Source", source), ("MilestoneLinks", milestoneLinks),
      ("MilestoneList", milestoneList(reference)), ("PageLinks", pageLinks),
      ("NameFacet", nameFacet), ("NumberFacet", numberFacet), ("Timeline", timeline),
      ("Problem", problem(reference)), ("ParameterFault", parameterFault),
    ]
  }

  static let string: JSONTree = ["type": "string"]
  static let integer: JSONTree = ["type": "integer"]
  private static let boolean: JSONTree = ["type": "boolean"]
  private static let stringOrNull: JSONTree = ["type": ["string", "null"]]
  private static let integerOrNull: JSONTree = ["type": ["integer", "null"]]

  static func array(of items: JSONTree) -> JSONTree {
    ["type": "array", "items": items]
  }

  static func object(
    _ description: String, required: [String] = [], _ properties: JSONTree
  ) -> JSONTree {
    let head: JSONTree = ["type": "object", "description": .string(description)]
    let middle: JSONTree = required.isEmpty ? [:] : ["required": .strings(required)]
    return head.adding(middle).adding(["properties": properties])
  }

  private static func described(_ text: String, _ schema: JSONTree) -> JSONTree {
    schema.adding(["description": .string(text)])
  }

  private static func milestone(_ reference: (String) -> JSONTree) -> JSONTree {
    object(
      "One event of the history.",
      [
        "id": described("Its name in URLs.", string),
        "year": described("The year it stands under; null where none is known.", integerOrNull),
        "date": reference("Date"),
        "title": described("What happened, in a line of plain text.", string),
        "text": described("What happened, at length, in plain text.", stringOrNull),
        "tags": array(of: string), "people": array(of: string),
        "organizations": array(of: string), "products": array(of: string),
        "references": array(of: reference("Reference")),
        "related": array(of: reference("RelatedLink")),
        "source": [
          "description": "Where it is from; null where that is the dataset's own source.",
          "anyOf": [reference("Source"), ["type": "null"]],
        ],
        "links": reference("MilestoneLinks"),
      ])
  }

  private static var date: JSONTree {
    object(
      "When it happened: the source's words, and what they mean.",
      [
        "text": described("The source's own wording.", stringOrNull),
        "label": described("The date in English.", string),
        "edtf": described("The date in EDTF (ISO 8601-2).", string),
        "precision": [
          "type": "string", "enum": .strings(DatePrecision.allCases.map(\.rawValue)),
        ],
        "earliest": described("The first day that it may be; null where it is open.", stringOrNull),
        "latest": described("The last day that it may be; null where it is open.", stringOrNull),
        "approximate": boolean, "uncertain": boolean,
        "inferred": described("Whether the date is that of a heading, not its own.", boolean),
      ])
  }

  private static var reference: JSONTree {
    object(
      "One of the source's numbered footnotes.",
      ["number": integer, "title": stringOrNull, "url": stringOrNull])
  }

  private static var relatedLink: JSONTree {
    object("A further reading.", ["title": stringOrNull, "url": string])
  }

  private static var source: JSONTree {
    object(
      "Where something is from.",
      [
        "title": stringOrNull, "url": stringOrNull, "revision": stringOrNull,
        "author": stringOrNull, "retrieved": stringOrNull,
      ])
  }

  private static var milestoneLinks: JSONTree {
    object(
      "The way to it, and where it stands alone to its neighbours in date order.",
      ["self": string, "prev": stringOrNull, "next": stringOrNull])
  }

  static var pageLinks: JSONTree {
    object(
      "The way to this page and the others.", required: ["self", "first", "prev", "next", "last"],
      [
        "self": string, "first": string, "prev": stringOrNull, "next": stringOrNull,
        "last": string,
      ])
  }

  private static func milestoneList(_ reference: (String) -> JSONTree) -> JSONTree {
    object(
      "A page of milestones.",
      required: ["total", "certain", "count", "offset", "limit", "links", "milestones"],
      [
        "year": described("The year that was asked for by its path.", integer),
        "month": described("The month that was asked for by its path.", string),
        "day": described("The day of the year that was asked for by its path.", string),
        "total": described("How many match on all pages.", integer),
        "certain": described("How many of them match for certain.", integer),
        "count": described("How many are on this page.", integer),
        "offset": integer, "limit": integerOrNull, "links": reference("PageLinks"),
        "facets": facets(reference),
        "milestones": array(of: reference("Milestone")),
      ])
  }

  private static func facets(_ reference: (String) -> JSONTree) -> JSONTree {
    let ofNumbers: [Facet] = [.year, .decade, .month]
    return object(
      "The counts that were asked for, over all pages.",
      .object(
        Facet.allCases.map { facet in
          let schema = reference(ofNumbers.contains(facet) ? "NumberFacet" : "NameFacet")
          return (name: facet.rawValue, value: array(of: schema))
        }))
  }

  private static var facetLinks: JSONTree {
    object("The way to what is counted.", required: ["milestones"], ["milestones": string])
  }

  private static var nameFacet: JSONTree {
    object(
      "How many have a name.", required: ["name", "count", "links"],
      ["name": string, "count": integer, "links": facetLinks])
  }

  private static var numberFacet: JSONTree {
    object(
      "How many there are of a year, a decade or a month.", required: ["count", "links"],
      [
        "year": integer, "decade": integer, "month": integer, "count": integer,
        "certain": integer, "links": facetLinks,
      ])
  }

  private static var timeline: JSONTree {
    object(
      "What TimelineJS draws; with format=timelinejs.", required: ["events"],
      [
        "title": ["type": "object"], "events": array(of: ["type": "object"]), "scale": string,
      ])
  }

  private static func problem(_ reference: (String) -> JSONTree) -> JSONTree {
    object(
      "Why there is no other answer; RFC 9457.", required: ["type", "title", "status", "detail"],
      [
        "type": described("The path of a page about this kind of problem.", string),
        "title": string, "status": integer,
        "detail": described("What is wrong this time, and what to do.", string),
        "formats": array(of: string), "errors": array(of: reference("ParameterFault")),
      ])
  }

  private static var parameterFault: JSONTree {
    object(
      "What is wrong with one parameter.",
      required: ["parameter", "value", "detail", "allowed", "suggestion"],
      [
        "parameter": string, "value": stringOrNull, "detail": string,
        "allowed": ["type": ["array", "null"], "items": string], "suggestion": stringOrNull,
      ])
  }
}
