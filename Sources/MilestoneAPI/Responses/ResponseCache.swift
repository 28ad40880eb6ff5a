import Synchronization

/// The answers that were given from one snapshot twice or more of late, by target, bounded by their
/// bytes.
///
/// What is asked for the first time is not kept, and pushes out nothing: only that it was asked for
/// is remembered, by a hash, and what is asked for again while its hash is there is kept. So no flood
/// of questions that are all different can empty the cache, or cost more than to answer them; and the
/// memory that one such answer was in is still in the core's cache when the next is written to it.
///
/// There are two generations of what is kept: what is used moves to the young one, and when that is
/// full it becomes the old one, and the old one goes. Parts with a lock each keep threads out of each
/// other's way.
final class ResponseCache: Sendable {
  private let parts: [Part]

  /// A cache of about `bytes`; 0 keeps nothing.
  init(bytes: Int) {
    let count = 16
    parts = (0..<count).map { _ in Part(generationBytes: bytes / count / 2) }
  }

  /// Whether it has room for an answer with a body of `count` bytes.
  func hasRoom(forBody count: Int) -> Bool {
    ValidatedAnswer.cost(ofBody: count) <= parts[0].generationBytes / 2
  }

  /// What a target was answered with.
  ///
  /// - Complexity: O(1).
  subscript(_ key: Key) -> TargetAnswers? {
    let part = part(of: key)
    return part.generations.withLock { $0.use(key, limit: part.generationBytes) }
  }

  /// Remembers what form of a target a wish means, where there are answers.
  func remember(_ wish: Wish, as variant: Variant, for key: Key) {
    part(of: key).generations.withLock { $0.remember(wish, variant, key) }
  }

  /// Keeps the answer in one form for a target, if that was asked for before, unless it alone is too
  /// large.
  func insert(_ answer: ValidatedAnswer, as variant: Variant, of offer: Offer, for key: Key) {
    let part = part(of: key)
    part.generations.withLock {
      $0.insert(answer, variant, offer, key, limit: part.generationBytes)
    }
  }

  private func part(of key: Key) -> Part { parts[key.hash & (parts.count - 1)] }

  /// A target with its hash, as it is looked for in several places.
  struct Key: Hashable {
    fileprivate let target: String
    fileprivate let hash: Int

    init(_ target: String) {
      self.target = target
      hash = target.hashValue
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  private final class Part: Sendable {
    let generations = Mutex(Generations())
    let generationBytes: Int

    init(generationBytes: Int) {
      self.generationBytes = generationBytes
    }
  }

  private struct Generations {
    private var young: [Key: TargetAnswers] = [:]
    private var old: [Key: TargetAnswers] = [:]
    private var youngCost = 0

    /// Hashes of targets that were asked for, each at one of two places, the later of two first.
    private var seen = [Int](repeating: 0, count: seenCount)

    mutating func use(_ key: Key, limit: Int) -> TargetAnswers? {
      if let answers = young[key] { return answers }
      guard let answers = old[key] else { return nil }
      // Where there is no room among the young it stays with the old, and goes with them.
      guard youngCost + Self.cost(answers, key) <= limit else { return answers }
      old[key] = nil
      youngCost += Self.cost(answers, key)
      young[key] = answers
      return answers
    }

    mutating func remember(_ wish: Wish, _ variant: Variant, _ key: Key) {
      young[key]?.remember(wish, as: variant)
    }

    mutating func insert(
      _ answer: ValidatedAnswer, _ variant: Variant, _ offer: Offer, _ key: Key, limit: Int
    ) {
      guard answer.cost + key.target.utf8.count <= limit else { return }
      let known = use(key, limit: limit)
      guard wasSeen(key.hash) || known != nil else { return }
      var answers = known ?? TargetAnswers(offer: offer)
      // Its other forms stay beside it as long as there is room for all of them.
      if Self.cost(answers, key) + answer.cost > limit { answers = TargetAnswers(offer: offer) }
      answers[variant] = CachedAnswer(answer)
      if let before = young.removeValue(forKey: key) { youngCost -= Self.cost(before, key) }
      if youngCost + Self.cost(answers, key) > limit { age() }
      old[key] = nil
      young[key] = answers
      youngCost += Self.cost(answers, key)
    }

    /// Whether a target of that hash was asked for lately; from now on it was.
    private mutating func wasSeen(_ hash: Int) -> Bool {
      // The lowest bits have chosen the part.
      let place = 2 * (hash >> 8 & (seen.count / 2 - 1))
      guard seen[place] != hash else { return true }
      defer { (seen[place], seen[place + 1]) = (hash, seen[place]) }
      return seen[place + 1] == hash
    }

    private mutating func age() {
      old = young
      young = [:]
      youngCost = 0
    }

    private static func cost(_ answers: TargetAnswers, _ key: Key) -> Int {
      answers.cost + key.target.utf8.count
    }

    /// How many hashes are remembered.
    private static let seenCount = 1024
  }
}
