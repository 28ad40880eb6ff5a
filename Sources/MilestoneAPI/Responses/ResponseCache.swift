import Synchronization

/// The answers that were lately given from one snapshot, by target, bounded by their bytes.
///
/// What is asked for once only waits among the recent, which are few, and pushes out nobody else: so
/// no flood of questions that are all different can empty it, or cost more than to answer them. What
/// is asked for again is kept, in two generations: what is used moves to the young one, and when
/// that is full it becomes the old one, and the old one goes. Parts with a lock each keep threads
/// out of each other's way.
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

    /// The targets that were asked for once, the latest last.
    private var recent: [(target: String, answers: TargetAnswers)] = []
    private var recentCost = 0

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
      _ answer: CachedAnswer, _ variant: Variant, _ offer: Offer, _ target: String, limit: Int
    ) {
      guard answer.cost + target.utf8.count <= limit else { return }
      guard use(target, limit: limit) != nil else {
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
  }
}
