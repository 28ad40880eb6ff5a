import HTTP
import MilestoneAPI

/// A weight is one, and says the same whatever the order of the list and however often it is said.
@Sendable func checkAccept(_ bytes: Span<UInt8>) {
  guard let utf8 = try? UTF8Span(validating: bytes) else { return }
  let field = String(copying: utf8)
  let types = Format.allCases.flatMap(\.acceptedTypes)
  let weights = types.map { AcceptedTypes(field).weight(of: $0) }
  precondition(weights.allSatisfy { (0...1000).contains($0) })
  if AcceptedTypes(field).isEmpty { precondition(weights.allSatisfy { $0 == 0 }) }
  checkCoding(of: field)
  // A comma in quotes is none of the list's.
  guard !field.contains("\"") else { return }
  let reversed = field.split(separator: ",").reversed().joined(separator: ",")
  for same in ["\(field),\(field)", reversed] {
    precondition(types.map { AcceptedTypes(same).weight(of: $0) } == weights)
  }
}

/// What is chosen was asked for, and nothing is only where what is not packed was excluded.
private func checkCoding(of field: String) {
  let lower = field.lowercased()
  guard let choice = CodingChoice(acceptedBy: field) else {
    return precondition(lower.contains("identity") || lower.contains("*"))
  }
  precondition(choice.coding != .identity || choice.allowsIdentity)
  precondition(choice.coding == ContentCoding.best(acceptedBy: field))
  if choice.coding != .identity {
    precondition(lower.contains(choice.coding.rawValue) || lower.contains("*"))
  }
}
