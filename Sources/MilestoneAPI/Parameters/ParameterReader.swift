import HTTP
import Milestones

/// Reads the query of a request by the declarations of its endpoint, and finds every fault of it.
enum ParameterReader {
  /// The values of `query`.
  ///
  /// - Throws: ``APIError/badParameters(_:)`` with every fault, in the order of the query.
  static func read(_ query: [QueryItem], of endpoint: Endpoint) throws(APIError) -> ParameterValues
  {
    var values = ParameterValues()
    var faults: [ParameterFault] = []
    var seen: [String] = []
    for item in query {
      guard let reason = fault(of: item, endpoint, &seen, &values) else { continue }
      let isOfValue = if case .unknownName = reason { false } else { true }
      let value = isOfValue || !item.value.isEmpty ? item.value : nil
      faults.append(ParameterFault(parameter: item.name, value: value, reason: reason))
    }
    for parameter in endpoint.parameters
    where parameter.isRequired && !seen.contains(parameter.name) {
      let reason = ParameterFault.Reason.missing(example: parameter.example)
      faults.append(ParameterFault(parameter: parameter.name, value: nil, reason: reason))
    }
    do throws(ParameterFault) { try values.readDateText() } catch { faults.append(error) }
    faults += values.resolve()
    guard faults.isEmpty else { throw .badParameters(faults) }
    return values
  }

  private static func fault(
    of item: QueryItem, _ endpoint: Endpoint, _ seen: inout [String],
    _ values: inout ParameterValues
  ) -> ParameterFault.Reason? {
    guard let parameter = endpoint.parameter(item.name) else {
      let names = endpoint.parameters.map(\.name)
      return .unknownName(
        allowed: names, suggestion: NearestName.nearest(to: item.name, in: names))
    }
    guard !seen.contains(item.name) || parameter.isRepeatable else { return .repeated }
    seen.append(item.name)
    let value = item.value.isEmpty ? parameter.valueOfNameAlone : item.value
    guard let value else { return .empty }
    return parameter.read(value, &values)
  }

  /// Sees that every parameter of `query` means something in the format of the answer.
  ///
  /// - Throws: ``APIError/badParameters(_:)`` with those that do not.
  static func check(
    _ query: [QueryItem], of endpoint: Endpoint, in format: Format?
  ) throws(APIError) {
    guard let format else { return }
    let faults = query.compactMap { item -> ParameterFault? in
      // Clients that were generated send what is the default anyway.
      guard let parameter = endpoint.parameter(item.name), let formats = parameter.formats,
        !formats.contains(format), item.value != parameter.defaultValue
      else { return nil }
      return ParameterFault(
        parameter: item.name, value: item.value, reason: .notInFormat(format, formats: formats))
    }
    guard faults.isEmpty else { throw .badParameters(faults) }
  }
}
