/// Makes a history of any size, of invented words, that weighs on a server as a real one does.
///
/// A milestone is about 400 bytes. Words and tags are as unequal as those of a language (Zipf's
/// law), one milestone in ten falls on one of a few crowded days, and one in ten has a date that is
/// fuzzy. The same seed makes the same bytes, on every machine; the vocabulary is that of all seeds.
package struct HistoryGenerator {
  private var random: SeededGenerator
  private var count = 0
  private let names = HistoryNames()
  private let words = Ranks(HistoryNames.wordCount)
  private let tags = Ranks(HistoryNames.tagCount)
  private let people = Ranks(HistoryNames.personCount)
  private let organizations = Ranks(HistoryNames.organizationCount)
  private let products = Ranks(HistoryNames.productCount)

  /// A generator whose milestones follow from `seed`.
  package init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// Appends the next milestone, as a line of NDJSON in the form of the data files.
  package mutating func appendMilestone(to line: inout [UInt8]) {
    count += 1
    line.append(#"{"id":"milestone-\#(count)","date":"\#(random.date())","title":""#)
    appendSentence(of: 4 + random.below(6), to: &line)
    line.append(#"","text":""#)
    appendText(of: 20 + random.below(41), to: &line)
    line.append("\"")
    appendNames(to: &line)
    appendLinks(to: &line)
    line.append("}\n")
  }
}

/// Words.
extension HistoryGenerator {
  private mutating func appendWord(to line: inout [UInt8]) {
    line += names.words[words.draw(&random)]
  }

  private mutating func appendSentence(of count: Int, to line: inout [UInt8]) {
    let start = line.count
    for index in 0..<count {
      if index > 0 { line.append(UInt8(ascii: " ")) }
      appendWord(to: &line)
    }
    line.capitalize(at: start)
  }

  /// Sentences of up to a dozen words.
  private mutating func appendText(of count: Int, to line: inout [UInt8]) {
    var rest = count
    while rest > 0 {
      let length = min(rest, 5 + random.below(8))
      if rest < count { line.append(UInt8(ascii: " ")) }
      appendSentence(of: length, to: &line)
      line.append(UInt8(ascii: "."))
      rest -= length
    }
  }
}

/// Names and links.
extension HistoryGenerator {
  private mutating func appendNames(to line: inout [UInt8]) {
    append("tags", 1 + random.below(5), of: tags, names.tags, to: &line)
    if random.chance(of: 6) {
      append("people", 1 + random.below(2), of: people, names.people, to: &line)
    }
    if random.chance(of: 5) {
      append("organizations", 1, of: organizations, names.organizations, to: &line)
    }
    if random.chance(of: 4) {
      append("products", 1 + random.below(2), of: products, names.products, to: &line)
    }
  }

  /// As many names as `count`, or fewer where one was drawn twice.
  private mutating func append(
    _ field: String, _ count: Int, of ranks: Ranks, _ names: [[UInt8]], to line: inout [UInt8]
  ) {
    line.append(",\"\(field)\":[")
    var drawn: [Int] = []
    for _ in 0..<count {
      let rank = ranks.draw(&random)
      if drawn.contains(rank) { continue }
      line.append(drawn.isEmpty ? "\"" : ",\"")
      line += names[rank]
      line.append("\"")
      drawn.append(rank)
    }
    line.append("]")
  }

  private mutating func appendLinks(to line: inout [UInt8]) {
    if random.chance(of: 20) {
      let number = 1 + random.below(900)
      line.append(
        #","references":[{"number":\#(number),"url":"https://example.org/notes/\#(number)"}]"#)
    }
    if random.chance(of: 20) {
      line.append(#","related":[{"title":""#)
      appendSentence(of: 3, to: &line)
      line.append(#"","url":"https://example.org/read/\#(random.below(1_000_000))"}]"#)
    }
  }
}

extension [UInt8] {
  /// Appends the UTF-8 of `text`.
  mutating func append(_ text: String) {
    append(contentsOf: text.utf8)
  }

  /// Makes a capital of the small letter from a to z at `index`.
  mutating func capitalize(at index: Int) {
    self[index] -= 0x20
  }
}
