import CMicroHTTPD
import HTTP

/// The responses that one daemon's thread has lately prepared, bounded by their bytes.
///
/// There are two generations: what is used moves to the young one, and when that is full it becomes
/// the old one, and the old one goes. So the cost of keeping order is one dictionary.
struct PreparedResponses {
  private var young: [ObjectIdentifier: PreparedResponse] = [:]
  private var old: [ObjectIdentifier: PreparedResponse] = [:]
  private var youngCost = 0
  private let generationBytes: Int

  /// Holds about twice `generationBytes`.
  init(generationBytes: Int = 4 << 20) {
    self.generationBytes = generationBytes
  }

  /// Answers `connection` with `response`, prepared before if it can be reused.
  mutating func queue(_ response: Response, on connection: OpaquePointer) -> MHD_Result {
    guard response.isReusable else {
      return unsafe PreparedResponse(response)?.queue(on: connection) ?? .NO
    }
    // A prepared response holds its response, so the identifier is not another's meanwhile.
    let key = ObjectIdentifier(response)
    if let prepared = young[key] { return unsafe prepared.queue(on: connection) }
    guard let prepared = old[key] ?? PreparedResponse(response) else { return .NO }
    insert(prepared, key)
    return unsafe prepared.queue(on: connection)
  }

  private mutating func insert(_ prepared: PreparedResponse, _ key: ObjectIdentifier) {
    guard prepared.cost <= generationBytes else { return }
    if youngCost + prepared.cost > generationBytes {
      old = young
      young = [:]
      youngCost = 0
    }
    young[key] = prepared
    youngCost += prepared.cost
  }
}
