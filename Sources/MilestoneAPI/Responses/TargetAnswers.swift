/// What one target is answered with, in each form that is kept of it.
struct TargetAnswers: Sendable {
  /// The forms that there are.
  let offer: Offer

  private var answers: [(variant: Variant, answer: CachedAnswer)] = []

  /// The wishes that came last, with the forms that they mean: to read one costs more than to find
  /// it.
  private var wishes: [(wish: Wish, variant: Variant)] = []

  /// How many are remembered.
  private static let wishLimit = 4

  init(offer: Offer) {
    self.offer = offer
  }

  /// The form that a wish meant before; nil where it is not remembered.
  func variant(for wish: Wish) -> Variant? {
    wishes.first { $0.wish == wish }?.variant
  }

  /// Remembers what a wish means, instead of the one that has been for the longest.
  mutating func remember(_ wish: Wish, as variant: Variant) {
    guard wish.isShort, self.variant(for: wish) == nil else { return }
    if wishes.count == Self.wishLimit { wishes.removeFirst() }
    wishes.append((wish, variant))
  }

  /// The answer in one form.
  ///
  /// - Complexity: O(v) for the forms that were asked for, of which there are few.
  subscript(variant: Variant) -> CachedAnswer? {
    get { answers.first { $0.variant == variant }?.answer }
    set {
      answers.removeAll { $0.variant == variant }
      if let newValue { answers.append((variant, newValue)) }
    }
  }

  /// The bytes that they hold.
  var cost: Int { answers.reduce(0) { $0 + $1.answer.validated.cost } }
}
