import HTTP
import HTTPTypes

/// A head is refused with a problem, or is a request of which only what is read is kept.
///
/// The first line is method, target and version with a blank between; each other one is a field.
@Sendable func checkHead(_ bytes: Span<UInt8>) {
  let lines = lines(of: bytes)
  let words = lines[0].split(separator: UInt8(ascii: " "), maxSplits: 2).map { Array($0) }
  guard words.count == 3 else { return }
  let (method, target, version) = (words[0], words[1], words[2])
  do throws(RequestError) {
    var head = try RequestHead(
      method: method.span, target: target.span, version: version.span, limits: RequestLimits())
    for line in lines.dropFirst() { add(line, to: &head) }
    checkPromises(of: try head.finish())
  } catch {
    checkRefusal(of: error)
  }
}

/// The lines of an input.
func lines(of bytes: Span<UInt8>) -> [[UInt8]] {
  bytes.indices.map { bytes[$0] }
    .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Array($0) }
}

/// Adds the field that a line has: a name, a colon and a value.
func add(_ line: [UInt8], to head: inout RequestHead) {
  guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
  head.add(name: line.span.extracting(first: colon), value: line.span.extracting((colon + 1)...))
}

private func checkPromises(of request: Request) {
  let isOfServer = request.target == "*" && request.method == .options
  precondition(request.target.hasPrefix("/") || isOfServer)
  precondition([.get, .head, .options].contains(request.method))
  precondition(request.target.utf8.allSatisfy { (0x21...0x7E).contains($0) })
  for field in request.fields {
    precondition(Request.fieldsRead.contains(field.name))
    precondition(HTTPField.isValidValue(field.value))
  }
  checkAnswer(to: request)
}
