import TextAnalysis

/// Finds milestones by the words of their titles and texts.
///
/// An inverted index of words as they are written, without case and accents. A stem and a prefix
/// are groups of such words, so that `virtual` finds `virtualization` by its stem, and
/// `virtualiz*` does not find `virtual`.
///
/// A class, as it is large and every question is handed it.
final class TextIndex: Sendable {
  let analyzer: SharedTextAnalyzer
  let lexicon: Lexicon
  let postings: Postings
  let prefixes: PrefixIndex

  /// How many words each title has.
  let titleLengths: SmallNumbers

  /// By how much each milestone's length holds back its scores (see ``scores(_:of:)``).
  let lengthNorms: [Float]

  /// What takes long of an index.
  struct Parts: Sendable {
    fileprivate let language: String?
    fileprivate let stretches: [Later<WordRuns>]
    fileprivate let builder: Later<PostingsBuilder>
    fileprivate let places: Later<PostingsBuilder.Places>
    fileprivate let gaps: Later<PostingsBuilder.Gaps>
    fileprivate let weights: Later<PostingsBuilder.Weights>

    /// The parts for `milestones`, with about so many words in a run.
    init(_ milestones: MilestoneColumns, language: String?, runSize: Int = WordBlock.usualSize) {
      let stretches = WordRuns.stretches(of: milestones, language: language, runSize: runSize)
      let builder = Later { PostingsBuilder(stretches.map(\.value)) }
      self.language = language
      self.stretches = stretches
      self.builder = builder
      places = Later { builder.value.places() }
      gaps = Later { builder.value.gaps() }
      weights = Later { builder.value.weights() }
    }

    /// The reading of the words.
    var words: [any Work] { stretches }

    /// The putting together of what was read, which waits for all of it.
    var union: any Work { builder }

    /// The rest, which is begun better when there is other work for who would wait for the words.
    var postings: [any Work] { [places, gaps, weights] }
  }

  /// An index of `milestones`, whose positions are their indices, in a language as BCP 47 has it;
  /// nil is English.
  ///
  /// - Complexity: O(k) of the words in all of them.
  convenience init(
    _ milestones: MilestoneColumns, language: String?, runSize: Int = WordBlock.usualSize
  ) {
    let parts = Parts(milestones, language: language, runSize: runSize)
    Parallel.finish(parts.words + [parts.union] + parts.postings)
    self.init(parts)
  }

  /// An index of its parts.
  init(_ parts: Parts) {
    let stretches = parts.stretches.map(\.value)
    titleLengths = SmallNumbers(stretches.lazy.flatMap(\.titleLengths))
    lengthNorms = Relevance.lengthNorms(stretches.flatMap(\.lengths))
    analyzer = SharedTextAnalyzer(StemmingLanguage(parts.language))
    lexicon = parts.builder.value.lexicon
    postings = parts.builder.value.postings(
      parts.places.value, parts.gaps.value, parts.weights.value)
    prefixes = PrefixIndex(lexicon.words, postings)
  }

  /// The words that may stand for each word of a part of a question, as ranges of the lexicon.
  typealias WordGroups = [[Range<Int>]]

  /// The positions of the milestones that have what `query` asks for.
  ///
  /// - Complexity: of words, O(n/64) for those in many milestones and O(k) for those in few; of a
  ///   phrase, O(k) of the occurrences of its words in milestones that have them all.
  func matches(_ query: TextQuery) -> PositionSet {
    var words: PositionSet?
    var phrases: [WordGroups] = []
    for part in query.parts where !part.isExcluded {
      let groups = groups(of: part)
      if groups.count == 1 {
        let positions = positions(ofAny: groups[0])
        words = words?.intersection(positions) ?? positions
      } else if groups.count > 1 {
        phrases.append(groups)
      }
    }
    var found = words ?? PositionSet(all: postings.limit)
    for groups in phrases { found = phrase(groups, within: found).positions }
    for part in query.parts where part.isExcluded {
      let groups = groups(of: part)
      found = found.subtracting(
        groups.count == 1 ? positions(ofAny: groups[0]) : phrase(groups, within: found).positions)
    }
    return found
  }

  /// The words that may stand for each word of `part`.
  func groups(of part: TextQuery.Part) -> WordGroups {
    let tokens = analyzer.tokens(of: part.text)
    return tokens.enumerated().map { index, token in
      part.isPrefix && index == tokens.count - 1
        ? [lexicon.words.places(beginningWith: token.word)] : lexicon.places(of: token)
    }
  }

  /// The milestones that have a word of any of `ranges`.
  func positions(ofAny ranges: [Range<Int>]) -> PositionSet {
    if ranges.count == 1, let known = prefixes[ranges[0]] { return known }
    return postings.positions(ofAny: ranges)
  }
}
