/// What one target was lately answered with, in each form that was asked for.
struct TargetAnswers: Sendable {
  /// The forms that there are.
  let offer: Offer

  private var answers: [(variant: Variant, answer: CachedAnswer)] = []

  init(offer: Offer) {
    self.offer = offer
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
  var cost: Int { answers.reduce(0) { $0 + $1.answer.cost } }
}
