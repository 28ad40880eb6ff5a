import HTTP
import HTTPTypes
import MilestoneAPI

/// Every GET has an answer of the contract, the same when it is asked for again.
///
/// The first line is the target; each other one is a field.
@Sendable func checkRequest(_ bytes: Span<UInt8>) {
  let lines = lines(of: bytes)
  let target = lines[0]
  do throws(RequestError) {
    var head = try RequestHead(
      method: "GET".utf8.span, target: target.span, version: "HTTP/1.1".utf8.span,
      limits: RequestLimits())
    head.add(name: "Host".utf8.span, value: "localhost".utf8.span)
    for line in lines.dropFirst() { add(line, to: &head) }
    checkAnswer(to: try head.finish())
  } catch {
    checkRefusal(of: error)
  }
}

/// What a request that is refused for its form is answered with is a problem.
func checkRefusal(of error: RequestError) {
  let response = History.api.refuse(error)
  precondition(response.status.kind == .clientError || [501, 505].contains(response.status.code))
  checkForm(of: response)
}

/// The answer is of the contract, the one that is kept is the same, and who has it need not have it
/// again.
func checkAnswer(to request: Request) {
  let answer = History.api.respond(to: request)
  checkForm(of: answer)
  let again = History.api.respond(to: request)
  precondition(answer.status == again.status && answer.fields == again.fields)
  precondition(content(of: answer) == content(of: again))
  guard answer.status == .ok, let tag = answer.fields[.eTag] else { return }
  var fields = request.fields
  for name in [HTTPField.Name.ifMatch, .ifUnmodifiedSince] { fields[name] = nil }
  fields[.ifNoneMatch] = tag
  let known = History.api.respond(
    to: Request(method: request.method, target: request.target, fields: fields))
  precondition(known.status == .notModified && known.fields[.eTag] == tag)
  checkForm(of: known)
}
