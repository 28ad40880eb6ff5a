import Synchronization

/// The answers that were lately given from one snapshot, by target, bounded by their bytes.
///
/// There are two generations: what is used moves to the young one, and when that is full it becomes
/// the old one, and the old one goes. Parts with a lock each keep threads out of each other's way.
final class ResponseCache: Sendable {
  private let parts: [Part]

  /// A cache of about `bytes`; 0 keeps nothing.
  init(bytes: Int) {
    let count = 16
    parts = (0..<count).map { _ in Part(generationBytes: bytes / count / 2) }
  }

  /// Whether it has room for an answer with a body of `count` bytes.
  func hasRoom(forBody count: Int) -> Bool {
    CachedAnswer.cost(ofBody: count) <= parts[0].generationBytes / 2
  }

  /// The answer that was given for `target`.
  ///
  /// - Complexity: O(1).
  subscript(_ target: String) -> CachedAnswer? {
    part(of: target).generations.withLock { $0.use(target) }
  }

  /// Keeps `answer` for `target`, unless it alone is too large.
  func insert(_ answer: CachedAnswer, for target: String) {
    let part = part(of: target)
    part.generations.withLock { $0.insert(answer, target, limit: part.generationBytes) }
  }

  /// Any even enough choice will do; the dictionary of the part hashes the target once more.
  private func part(of target: String) -> Part {
    let bytes = target.utf8
    return parts[(bytes.count &+ Int(bytes.last ?? 0)) % parts.count]
  }

  private final class Part: Sendable {
    let generations = Mutex(Generations())
    let generationBytes: Int

    init(generationBytes: Int) {
      self.generationBytes = generationBytes
    }
  }

  private struct Generations {
    private var young: [String: CachedAnswer] = [:]
    private var old: [String: CachedAnswer] = [:]
    private var youngCost = 0

    mutating func use(_ target: String) -> CachedAnswer? {
      if let answer = young[target] { return answer }
      guard let answer = old.removeValue(forKey: target) else { return nil }
      young[target] = answer
      youngCost += answer.cost + target.utf8.count
      return answer
    }

    mutating func insert(_ answer: CachedAnswer, _ target: String, limit: Int) {
      let cost = answer.cost + target.utf8.count
      guard cost <= limit else { return }
      if youngCost + cost > limit {
        old = young
        young = [:]
        youngCost = 0
      }
      if young.updateValue(answer, forKey: target) == nil { youngCost += cost }
    }
  }
}
