import HTTPTypes
import Mustache

/// The page of a kind of problem: when it happens, and what to do.
struct ProblemPage: Sendable {
  /// The kind of problem.
  let type: ProblemType

  /// The page as HTML.
  var bytes: [UInt8] {
    Page.render(
      Self.template,
      [
        "title": type.title, "status": String(type.status.code), "slug": type.rawValue,
        "explanation": type.explanation,
      ])
  }

  private static let template = """
    <h1>{{title}}</h1>
    <p>Status {{status}}, type <code>{{slug}}</code>.</p>
    <p>{{explanation}}</p>
    <p><a href="/docs">The reference</a></p>
    """
}
