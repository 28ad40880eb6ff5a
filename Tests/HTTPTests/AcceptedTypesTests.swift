import HTTP
import Testing

@Suite struct `Accepting media types` {
  static let weights: [(String, String, Int)] = [
    ("text/csv", "text/csv", 1000), ("TEXT/CSV", "text/csv", 1000), ("text/csv", "text/html", 0),
    ("text/*;q=0.5", "text/csv", 500), ("text/*", "texts/csv", 0), ("*/*;q=0.1", "text/csv", 100),
    ("text/*;q=0.3, text/csv;q=0.7, */*;q=0.9", "text/csv", 700),
    ("text/*;q=0.3, text/csv;q=0.7, */*;q=0.9", "text/calendar", 300),
    ("text/*;q=0.3, text/csv;q=0.7, */*;q=0.9", "application/json", 900),
    ("text/csv;q=0, */*", "text/csv", 0), ("text/csv;header=present;q=0.4", "text/csv", 400),
    ("text/csv;x=\"a,b;q=0\";q=0.2", "text/csv", 200), ("text/csv;q=1.5", "text/csv", 0),
    ("text/csv;q=0.1234", "text/csv", 0), ("*", "text/csv", 0), ("*/csv", "text/csv", 0),
    ("text/csv;q=0.2, text/csv;q=0.6", "text/csv", 600), ("\"", "text/csv", 0),
  ]

  @Test(arguments: weights)
  func `weighs a type by the range that says most of it`(
    field: String, type: String, weight: Int
  ) {
    #expect(AcceptedTypes(field).weight(of: type) == weight)
  }

  @Test(arguments: [("a/x;q=0, */*", 0), ("a/y;q=0.5, */*", 500), ("a/*;q=0.2", 200), ("b/*", 0)])
  func `weighs what has several names by the one that is named`(field: String, weight: Int) {
    #expect(AcceptedTypes(field).weight(ofAny: ["a/x", "a/y"]) == weight)
  }

  @Test func `says nothing where nothing can be read`() {
    for field in ["", ",", " , ;q=1"] { #expect(AcceptedTypes(field).isEmpty) }
    #expect(!AcceptedTypes("text/csv").isEmpty)
  }
}
