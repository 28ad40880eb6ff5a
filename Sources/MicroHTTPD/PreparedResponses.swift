import HTTP

/// The responses that one daemon's thread has lately prepared, bounded by their bytes.
///
/// There are two generations: what is used moves to the young one, and when that is full it becomes
/// the old one, and the old one goes. So the cost of keeping order is one dictionary. What is sent
/// once only is not kept: its bytes would be held twice, and push out what is hot.
struct PreparedResponses {
  private var young: [UInt64: PreparedResponse] = [:]
  private var old: [UInt64: PreparedResponse] = [:]
  private var youngCost = 0
  private var sent = [UInt64](repeating: 0, count: 256)
  private let generationBytes: Int

  /// Holds about twice `generationBytes`.
  init(generationBytes: Int = 4 << 20) {
    self.generationBytes = generationBytes
  }

  /// `response` in the library's form, prepared before if it can be reused; nil without memory for it.
  mutating func response(for response: Response) -> PreparedResponse? {
    guard response.isReusable else { return PreparedResponse(response) }
    let key = response.number
    if let prepared = young[key] { return prepared }
    guard let prepared = old[key] ?? PreparedResponse(response) else { return nil }
    if wasSent(key) { insert(prepared, key) }
    return prepared
  }

  /// Whether the response of that number was sent lately; from now on it was.
  private mutating func wasSent(_ key: UInt64) -> Bool {
    let index = Int(key) & (sent.count - 1)
    defer { sent[index] = key }
    return sent[index] == key
  }

  private mutating func insert(_ prepared: PreparedResponse, _ key: UInt64) {
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
