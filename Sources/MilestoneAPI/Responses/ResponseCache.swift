import Synchronization

/// The answers that were lately given from one snapshot, by target, bounded by their bytes.
///
/// What is asked for the first time waits among the recent, which are few, and pushes out nobody else.
/// That it was asked for is remembered for longer than its answer, and what is asked for again is
/// kept: so no flood of questions that are all different can empty the cache, or cost more than to
/// answer them. There are two generations of what is kept: what is used moves to the young one, and
/// when that is full it becomes the old one, and the old one goes. Parts with a lock each keep
/// threads out of each other's way.
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
    let part = part(of: target.hashValue)
    return part.generations.withLock { $0.use(target, limit: part.generationBytes) }
  }

  /// Remembers what form of `target` a wish means, where there are answers.
  func remember(_ wish: Wish, as variant: Variant, for target: String) {
    part(of: target.hashValue).generations.withLock { $0.remember(wish, variant, target) }
  }

  /// Keeps the answer in one form for `target`, unless it alone is too large.
  func insert(_ answer: CachedAnswer, as variant: Variant, of offer: Offer, for target: String) {
    let hash = target.hashValue
    let part = part(of: hash)
    part.generations.withLock {
      $0.insert(answer, variant, offer, target, hash: hash, limit: part.generationBytes)
    }
  }

  private func part(of hash: Int) -> Part { parts[hash & (parts.count - 1)] }

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

    /// The targets that were asked for once, the latest last.
    private var recent: [(target: String, answers: TargetAnswers)] = []
    private var recentCost = 0

    /// Hashes of targets that were asked for, each at one of two places, the later of two first.
    private var seen = [Int](repeating: 0, count: seenCount)

    mutating func use(_ target: String, limit: Int) -> TargetAnswers? {
      if let answers = young[target] { return answers }
      guard let answers = old[target] else { return promote(target, limit) }
      // Where there is no room among the young it stays with the old, and goes with them.
      guard youngCost + Self.cost(answers, target) <= limit else { return answers }
      old[target] = nil
      add(answers, target, limit)
      return answers
    }

    mutating func remember(_ wish: Wish, _ variant: Variant, _ target: String) {
      young[target]?.remember(wish, as: variant)
    }

    mutating func insert(
      _ answer: CachedAnswer, _ variant: Variant, _ offer: Offer, _ target: String, hash: Int,
      limit: Int
    ) {
      guard answer.cost + target.utf8.count <= limit else { return }
      let isKept = use(target, limit: limit) != nil
      guard wasSeen(hash) || isKept else {
        var answers = TargetAnswers(offer: offer)
        answers[variant] = answer
        return addRecent(answers, target, limit: limit / Self.recentShare)
      }
      if youngCost + answer.cost + target.utf8.count > limit { age() }
      var answers = young[target] ?? TargetAnswers(offer: offer)
      if young[target] != nil { youngCost -= Self.cost(answers, target) }
      answers[variant] = answer
      young[target] = answers
      youngCost += Self.cost(answers, target)
    }

    /// Whether a target of that hash was asked for lately; from now on it was.
    private mutating func wasSeen(_ hash: Int) -> Bool {
      // The lowest bits have chosen the part.
      let place = 2 * (hash >> 8 & (seen.count / 2 - 1))
      guard seen[place] != hash else { return true }
      defer { (seen[place], seen[place + 1]) = (hash, seen[place]) }
      return seen[place + 1] == hash
    }

    /// Moves what was asked for once, and is again, to the young.
    private mutating func promote(_ target: String, _ limit: Int) -> TargetAnswers? {
      guard let index = recent.firstIndex(where: { $0.target == target }) else { return nil }
      let answers = recent.remove(at: index).answers
      recentCost -= Self.cost(answers, target)
      add(answers, target, limit)
      return answers
    }

    private mutating func add(_ answers: TargetAnswers, _ target: String, _ limit: Int) {
      let cost = Self.cost(answers, target)
      if youngCost + cost > limit { age() }
      youngCost += cost
      young[target] = answers
    }

    private mutating func age() {
      old = young
      young = [:]
      youngCost = 0
    }

    /// The latest stays, however large it is.
    private mutating func addRecent(_ answers: TargetAnswers, _ target: String, limit: Int) {
      recentCost += Self.cost(answers, target)
      recent.append((target, answers))
      while recentCost > limit || recent.count > Self.recentLimit, recent.count > 1 {
        let first = recent.removeFirst()
        recentCost -= Self.cost(first.answers, first.target)
      }
    }

    private static func cost(_ answers: TargetAnswers, _ target: String) -> Int {
      answers.cost + target.utf8.count
    }

    /// The part of a generation that the recent may take: one in so many.
    ///
    /// They are few enough to stay in a core's cache, as the memory of one is written again for the
    /// next.
    private static let recentShare = 32

    /// How many may be recent: each is looked at.
    private static let recentLimit = 16

    /// How many hashes are remembered.
    private static let seenCount = 1024
  }
}
