import HTTP
import HTTPTypes

extension APIError {
  /// The problem that a client is told: the one place where an error becomes a status and a text.
  var problem: Problem {
    switch self {
    case .request(let error): error.problem
    case .noSuchResource(let nearest):
      Problem(
        slug: "not-found", status: .notFound, title: "No such resource",
        detail: "There is nothing at this path. The nearest resource is \(nearest); / lists all.")
    case .noSuchMilestone(let suggestion):
      Problem(
        slug: "not-found", status: .notFound, title: "No such milestone",
        detail: suggestion.map { "No milestone has this id. Did you mean /milestones/\($0)?" }
          ?? "No milestone has this id. /milestones?fields=id lists those that there are.")
    case .notAYear(let suggestion):
      Problem(
        slug: "not-found", status: .notFound, title: "No such year",
        detail: suggestion.map { "A year has at least four digits: /years/\($0)." }
          ?? "A year is a whole number of at least four digits, such as /years/2006, /years/-0043.")
    case .notADayOfYear:
      Problem(
        slug: "not-found", status: .notFound, title: "No such day of the year",
        detail: "A day of the year is a month and a day that it has, such as /onthisday/08/04.")
    case .badParameters(let faults):
      Problem(
        slug: "bad-parameters", status: .badRequest, title: "Bad parameters",
        detail: faults.map(\.summary).joined(separator: " "), errors: faults)
    case .preconditionFailed:
      Problem(
        slug: "precondition-failed", status: .preconditionFailed, title: "Another representation",
        detail: "The representation is not the one that If-Match or If-Unmodified-Since asks for.")
    case .loading:
      Problem(
        slug: "not-ready", status: .serviceUnavailable, title: "Not ready",
        detail: "The dataset is being loaded. Try again in a moment.", fields: [.retryAfter: "1"])
    case .stopping:
      Problem(
        slug: "not-ready", status: .serviceUnavailable, title: "Not ready",
        detail: "The server is stopping. Try again in a moment.", fields: [.retryAfter: "1"])
    }
  }
}
