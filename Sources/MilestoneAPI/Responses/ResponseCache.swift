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

  /// What `target` was answered with.
  ///
  /// - Complexity: O(1).
  subscript(_ target: String) -> TargetAnswers? {
    let part = part(of: target)
    return part.generations.withLock { $0.use(target, limit: part.generationBytes) }
  }

  /// Remembers what form of `target` a wish means, where there are answers.
  func remember(_ wish: Wish, as variant: Variant, for target: String) {
    part(of: target).generations.withLock { $0.remember(wish, variant, target) }
  }

  /// Keeps the answer in one form for `target`, unless it alone is too large.
  func insert(_ answer: CachedAnswer, as variant: Variant, of offer: Offer, for target: String) {
    let part = part(of: target)
    part.generations.withLock {
      $0.insert(answer, variant, offer, target, limit: part.generationBytes)
    }
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
    private var young: [String: TargetAnswers] = [:]
    private var old: [String: TargetAnswers] = [:]
    private var youngCost = 0

    mutating func use(_ target: String, limit: Int) -> TargetAnswers? {
      if let answers = young[target] { return answers }
      guard let answers = old[target] else { return nil }
      let cost = answers.cost + target.utf8.count
      // Where there is no room among the young it stays with the old, and goes with them.
      guard youngCost + cost <= limit else { return answers }
      old[target] = nil
      young[target] = answers
      youngCost += cost
      return answers
    }

    mutating func remember(_ wish: Wish, _ variant: Variant, _ target: String) {
      young[target]?.remember(wish, as: variant)
    }

    mutating func insert(
      _ answer: CachedAnswer, _ variant: Variant, _ offer: Offer, _ target: String, limit: Int
    ) {
      let cost = answer.cost + target.utf8.count
      guard cost <= limit else { return }
      if youngCost + cost > limit {
        old = young
        young = [:]
        youngCost = 0
      }
      var answers = young[target] ?? TargetAnswers(offer: offer)
      youngCost += cost - (answers[variant]?.cost ?? 0)
      answers[variant] = answer
      young[target] = answers
    }
  }
}
