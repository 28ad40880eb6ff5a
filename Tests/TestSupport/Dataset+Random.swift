package import Milestones

extension Dataset {
  /// A history of dates of every kind, with few titles and tags, so that many are equal.
  package static func random(count: Int, seed: UInt64) -> Dataset {
    var texts = RandomDates(seed: seed)
    var generator = SeededGenerator(seed: seed &+ 1)
    var dataset = Dataset()
    for (number, date) in texts.dates(count).enumerated() {
      dataset.milestones.append(
        Milestone(
          id: "m\(number * 37 % 101)-\(number)", date: MilestoneDate(date),
          title: ["Alpha", "beta", "Beta", "gamma", "é", "e\u{301}"].randomElement(
            using: &generator) ?? "",
          text: Bool.random(using: &generator) ? "text" : nil,
          tags: ["a", "b", "c", "d"].filter { _ in Int.random(in: 0..<3, using: &generator) == 0 },
          people: ["P", "Q"].filter { _ in Int.random(in: 0..<4, using: &generator) == 0 },
          organizations: number % 7 == 0 ? ["O"] : [], products: number % 5 == 0 ? ["X", "Y"] : [],
          references: (1...3).filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }
            .map { Reference(number: $0) }))
    }
    return dataset
  }
}
