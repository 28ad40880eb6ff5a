import HTTP
import Milestones

/// Reads the query of a request by the declarations of its endpoint, and finds every fault of it.
enum ParameterReader {
  /// What `query` says.
  ///
  /// - Throws: ``APIError/badParameters(_:)`` with every fault, in the order of the query.
  static func read(_ query: [QueryItem], of endpoint: Endpoint) throws(APIError) -> ReadQuery {
    var values = ParameterValues()
    var items: [ParameterItem] = []
    var faults: [ParameterFault] = []
    items.reserveCapacity(query.count)
    for item in query {
      guard let reason = fault(of: item, endpoint, &items, &values) else { continue }
      let isOfValue = if case .unknownName = reason { false } else { true }
      let value = isOfValue || !item.value.isEmpty ? item.value : nil
      faults.append(ParameterFault(parameter: item.name, value: value, reason: reason))
    }
    for rank in endpoint.requiredRanks where !items.contains(where: { $0.rank == rank }) {
      let parameter = endpoint.parameters[rank]
      let reason = ParameterFault.Reason.missing(example: parameter.example)
      faults.append(ParameterFault(parameter: parameter.name, value: nil, reason: reason))
    }
    do throws(ParameterFault) { try values.readDateText() } catch { faults.append(error) }
    faults += values.resolve()
    guard faults.isEmpty else { throw .badParameters(faults) }
    return ReadQuery(of: endpoint, values: values, items: items)
  }

  private static func fault(
    of item: QueryItem, _ endpoint: Endpoint, _ items: inout [ParameterItem],
    _ values: inout ParameterValues
  ) -> ParameterFault.Reason? {
    guard let rank = endpoint.rank(of: item.name) else {
      let names = endpoint.parameterNames
      return .unknownName(
        allowed: names, suggestion: NearestName.nearest(to: item.name, in: names))
    }
    let parameter = endpoint.parameters[rank]
    guard parameter.isRepeatable || !items.contains(where: { $0.rank == rank }) else {
      return .repeated
    }
    items.append(ParameterItem(item, of: parameter, rank: rank))
    let value = item.value.isEmpty ? parameter.valueOfNameAlone : item.value
    guard let value else { return .empty }
    return parameter.read(value, &values)
  }

  /// Sees that every parameter of a query means something in the format of the answer.
  ///
  /// - Throws: ``APIError/badParameters(_:)`` with those that do not.
  static func check(_ query: ReadQuery, in format: Format?) throws(APIError) {
    guard let format else { return }
    var faults: [ParameterFault] = []
    for item in query.items where !item.isOfEveryFormat {
      let parameter = query.endpoint.parameters[item.rank]
      // Clients that were generated send what is the default anyway.
      guard let formats = parameter.formats, !formats.contains(format),
        item.item.value != parameter.defaultValue
      else { continue }
      faults.append(
        ParameterFault(
          parameter: item.item.name, value: item.item.value,
          reason: .notInFormat(format, formats: formats)))
    }
    guard faults.isEmpty else { throw .badParameters(faults) }
  }
}
