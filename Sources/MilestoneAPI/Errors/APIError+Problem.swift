import HTTP
import HTTPTypes

extension APIError {
  /// The problem that a client is told: the one place where an error becomes a status and a text.
  var problem: Problem {
    switch self {
    case .request(let error): error.problem
    case .noSuchResource(let nearest):
      Problem(
        type: .notFound,
        detail: "There is nothing at this path. The nearest resource is \(nearest); / lists all.")
    case .noSuchFormat(let suffix, let formats):
      Problem(type: .notFound, detail: Self.noSuchFormat(suffix, formats), formats: formats)
    case .noSuchMilestone(let suggestion):
      Problem(
        type: .notFound,
        detail: suggestion.map { "No milestone has this id. Did you mean /milestones/\($0)?" }
          ?? "No milestone has this id. /milestones?fields=id lists those that there are.")
    case .notAYear(let suggestion):
      Problem(
        type: .notFound,
        detail: suggestion.map { "A year has at least four digits: /years/\($0)." }
          ?? "A year is a whole number of at least four digits, such as /years/2006, /years/-0043.")
    case .notADayOfYear:
      Problem(
        type: .notFound,
        detail: "A day of the year is a month and a day that it has, such as /onthisday/08/04.")
    case .noSuchProblem:
      Problem(
        type: .notFound, detail: "No problem has this type. /docs lists those that there are.")
    case .noSecurityContact:
      Problem(type: .notFound, detail: "Nobody is named here to whom security faults are reported.")
    case .badParameters(let faults):
      Problem(
        type: .badParameters, detail: faults.map(\.summary).joined(separator: " "), errors: faults,
        fields: [.vary: "Accept, Accept-Encoding"])
    case .notAcceptable(let formats):
      Problem(
        type: .notAcceptable, detail: Self.notAcceptable(formats), formats: formats,
        fields: [.vary: "Accept, Accept-Encoding"])
    case .codingNotAcceptable:
      Problem(
        type: .notAcceptable,
        detail: "Accept-Encoding allows none of identity, br, zstd and gzip.",
        fields: [.vary: "Accept, Accept-Encoding"])
    case .preconditionFailed:
      Problem(
        type: .preconditionFailed,
        detail: "The representation is not the one that If-Match or If-Unmodified-Since asks for.")
    case .loading: Self.notReady("The dataset is being loaded. Try again in a moment.")
    case .stopping: Self.notReady("The server is stopping. Try again in a moment.")
    }
  }

  private static func noSuchFormat(_ suffix: String, _ formats: [Format]) -> String {
    let shown = ParameterFault.shown(suffix)
    guard !formats.isEmpty else { return "This resource has no suffix .\(shown)." }
    let names = formats.map { ".\($0.rawValue)" }.joined(separator: ", ")
    return "This resource has no suffix .\(shown), but \(names)."
  }

  private static func notAcceptable(_ formats: [Format]) -> String {
    let forms = formats.map { format in
      format.acceptedTypes.first.map { "\(format.rawValue) (\($0))" } ?? format.rawValue
    }
    return "Accept allows none of the formats that there are: \(forms.joined(separator: ", "))."
  }

  private static func notReady(_ detail: String) -> Problem {
    Problem(type: .notReady, detail: detail, fields: [.retryAfter: "1"])
  }
}
