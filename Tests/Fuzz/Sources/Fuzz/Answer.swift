import Foundation
import FoundationXML
import HTTP
import HTTPTypes

@testable import MilestoneFiles

/// The statuses that a GET may have here; none of them says that the server is at fault.
private let statuses: Set<Int> = [
  200, 204, 304, 308, 400, 404, 405, 406, 411, 412, 413, 414, 417, 421, 431, 501, 505,
]

/// Status, fields and body are of the contract, and the body is of the form that the fields say.
func checkForm(of response: Response) {
  precondition(statuses.contains(response.status.code))
  for field in response.fields {
    precondition(field.value.utf8.allSatisfy { (0x20...0x7E).contains($0) })
  }
  if let location = response.fields[.location] {
    precondition(location.hasPrefix("/") && !location.hasPrefix("//"))
  }
  guard let bytes = content(of: response), !bytes.isEmpty else { return }
  precondition(response.status != .notModified && response.status != .noContent)
  guard let type = response.fields[.contentType] else { preconditionFailure("no type") }
  guard response.fields[.contentEncoding] == nil else { return }
  checkBody(bytes, String(type.prefix { $0 != ";" }), status: response.status)
}

/// The bytes of an answer; nil where it has none and only says how many there would be.
func content(of response: Response) -> [UInt8]? {
  switch response.body {
  case .bytes(let bytes): return bytes
  case .unsent: return nil
  case .stream(let producer):
    do throws(BrokenBody) {
      return try pieces(of: producer())
    } catch {
      preconditionFailure("a body breaks off")
    }
  }
}

private func pieces(of producer: any BodyProducer) throws(BrokenBody) -> [UInt8] {
  var bytes: [UInt8] = []
  while let piece = try producer.next() {
    precondition(!piece.isEmpty)
    bytes += piece
  }
  return bytes
}

private func checkBody(_ bytes: [UInt8], _ type: String, status: HTTPResponse.Status) {
  precondition(String(validating: bytes, as: UTF8.self) != nil)
  switch type {
  case "application/x-ndjson":
    for line in bytes.split(separator: UInt8(ascii: "\n")) { _ = json(Array(line)) }
  case "application/problem+json":
    precondition(json(bytes)["status"]?.numeral == "\(status.code)")
  case "application/json": checkList(json(bytes))
  case _ where type.hasSuffix("json"): _ = json(bytes)
  case _ where type.hasSuffix("xml"): precondition(XMLParser(data: Data(bytes)).parse())
  case "text/csv": checkTable(bytes)
  case "text/calendar": checkCalendar(bytes)
  default: break
  }
}

private func json(_ bytes: [UInt8]) -> SourceValue {
  do throws(SyntaxFault) {
    return try JSONReader.read(bytes.span, firstLine: 1)
  } catch {
    preconditionFailure("\(error.reason) in \(String(decoding: bytes, as: UTF8.self))")
  }
}

/// A list has as many milestones as it says, and none that match for certain beyond those that do.
private func checkList(_ value: SourceValue) {
  guard case .array(let milestones) = value["milestones"]?.content,
    let total = value.integer("total"), let certain = value.integer("certain"),
    let count = value.integer("count")
  else { return }
  precondition(count == milestones.count && count <= total && certain <= total)
}

/// Every record has a cell for each name of the header.
private func checkTable(_ bytes: [UInt8]) {
  do {
    var records = try CSVReader(path: Scratch.write("answer.csv", bytes))
    var columns: Int?
    while let record = try records.next() {
      let count = try record.get().cells.count
      precondition(count == columns ?? count)
      columns = count
    }
  } catch {
    preconditionFailure("\(error)")
  }
}

/// The lines end in CRLF and are no longer than RFC 5545 section 3.1 has them.
private func checkCalendar(_ bytes: [UInt8]) {
  precondition(bytes.suffix(2) == [0x0D, 0x0A])
  for line in bytes.split(separator: UInt8(ascii: "\n")) {
    precondition(line.last == UInt8(ascii: "\r") && line.count <= 76)
    precondition(line.dropLast().allSatisfy { $0 >= 0x20 || $0 == 0x09 })
  }
}

extension SourceValue {
  /// The value of an object's member.
  fileprivate subscript(name: String) -> SourceValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The number of an object's member.
  fileprivate func integer(_ name: String) -> Int? {
    self[name]?.numeral.flatMap { Int($0) }
  }
}
