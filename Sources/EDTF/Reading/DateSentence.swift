/// One date, or two with what stands between them, as a person says it.
struct DateSentence {
  private var relation: DateRelation?
  private var relationText = ""
  private var phrases: [DatePhrase] = [DatePhrase()]
  private var separators: [(kind: DateSeparator, text: String)] = []
  private var beyond: Bool?
  private var isOnward = false
  private var whole: Qualifier = []
  /// What stands between the last two of `1998, 2001 and 2003`.
  private let listSeparator: DateSeparator?
  private var isAfterComma = false

  private init(_ terms: [DateTerm]) {
    let kinds = terms.compactMap { if case .separator(let kind) = $0.meaning { kind } else { nil } }
    listSeparator = kinds.first { $0 == .or || $0 == .and }
  }

  /// The date that `terms` say.
  static func date(of terms: [DateTerm]) throws(DateReadingError) -> EDTFDate {
    guard !terms.isEmpty else { throw .empty }
    var sentence = DateSentence(terms)
    for index in terms.indices { try sentence.take(index, of: terms) }
    return try sentence.date()
  }

  private mutating func take(_ index: Int, of terms: [DateTerm]) throws(DateReadingError) {
    let term = terms[index]
    let isFirst = phrases[0].isEmpty && separators.isEmpty
    if beyond != nil || isOnward, !term.isQualifierOfAll { throw .misplaced(term.text) }
    if term.meaning == .comma { return isAfterComma = true }
    defer { isAfterComma = false }
    if isAfterComma, let listSeparator, phrases[phrases.count - 1].has(term) {
      separate(listSeparator, term)
    }
    switch term.meaning {
    case .qualifier(let mark, .whole): whole.formUnion(mark)
    case .relation(let relation) where isFirst && self.relation == nil:
      self.relation = relation
      relationText = term.text
    case .relation(.until) where !isFirst: separate(.to, term)
    case .relation: throw .misplaced(term.text)
    case .separator(let kind): separate(kind, term)
    case .orBeyond(let isLater): beyond = isLater
    case .onward: isOnward = true
    case .hyphen where isJoint(index, in: terms): break
    case .hyphen: separate(.to, term)
    default: try phrases[phrases.count - 1].add(term)
    }
  }

  private mutating func separate(_ kind: DateSeparator, _ term: DateTerm) {
    separators.append((kind, term.text))
    phrases.append(DatePhrase())
  }

  /// Whether a hyphen holds one date together, as in `mid-2001`, `4-Aug-2006` and `pre-1928`.
  private func isJoint(_ index: Int, in terms: [DateTerm]) -> Bool {
    guard index > 0, index + 1 < terms.count else { return false }
    let (left, right, phrase) = (terms[index - 1], terms[index + 1], phrases[phrases.count - 1])
    guard !terms[index].isSpaced, !right.isSpaced else { return false }
    switch (left.meaning, right.meaning) {
    case (.edge, _), (.relation, _), (.ordinal(20), .ordinal), (.season, .number): return true
    case (.number, .unit), (.ordinal, .unit): return true
    case (.number, .initial): return left.number.map { $0.digits > 2 } ?? false
    case (.number, .month): return phrase.part == nil
    case (.month, .number):
      return right.number.map { $0.digits > 2 ? phrase.year == nil : phrase.hasNoDay } ?? false
    case (.number, .number): return index > 1 && terms[index - 2].meaning.isInitial
    default: return false
    }
  }
}

extension DateTerm {
  fileprivate var isQualifierOfAll: Bool {
    if case .qualifier = meaning { true } else { false }
  }
}

extension DateTerm.Meaning {
  fileprivate var isInitial: Bool {
    if case .initial = self { true } else { false }
  }
}

/// From the parts to the date.
extension DateSentence {
  private mutating func date() throws(DateReadingError) -> EDTFDate {
    for (index, phrase) in phrases.enumerated() where phrase.isEmpty {
      if index > 0 { throw .unfinished(after: separators[index - 1].text) }
      throw separators.first.map { .misplaced($0.text) } ?? .unfinished(after: relationText)
    }
    joinWinter()
    try completePhrases()
    var meanings: [DateMeaning] = []
    for phrase in phrases { meanings.append(try phrase.meaning(whole)) }
    let text = try meanings.count == 1 ? text(of: meanings[0]) : text(of: meanings)
    do throws(EDTFError) {
      return try EDTFDate(parsing: text)
    } catch {
      throw .notEDTF(error)
    }
  }

  /// `winter 2001/02` and `winter 2001-2002` are one winter.
  private mutating func joinWinter() {
    guard phrases.count == 2, phrases[0].part == .season(3),
      separators[0].kind == .to || separators[0].kind == .slash,
      case .year(let first) = phrases[0].year, phrases[1].isWinterEnd(after: first)
    else { return }
    phrases.removeLast()
    separators.removeLast()
  }

  private mutating func completePhrases() throws(DateReadingError) {
    for index in phrases.indices.dropLast().reversed() {
      try phrases[index].complete(before: phrases[index + 1])
    }
    for index in phrases.indices.dropFirst() {
      try phrases[index].complete(after: phrases[index - 1])
    }
    for index in phrases.indices { try phrases[index].settle() }
  }

  private func text(of meaning: DateMeaning) throws(DateReadingError) -> String {
    guard let (first, last) = meaning.ends else {
      guard case .unknown = meaning, relation == nil, beyond == nil, !isOnward else {
        throw .misplaced(phrases[0].text)
      }
      return "XXXX"
    }
    if let beyond {
      guard relation == nil else { throw .misplaced(phrases[0].text) }
      return beyond ? "[\(first)..]" : "[..\(last)]"
    }
    if isOnward {
      guard relation == nil || relation == .from || relation == .since else {
        throw .misplaced(phrases[0].text)
      }
      return try "\(endpoint(meaning, phrases[0]))/.."
    }
    switch relation {
    case nil:
      if case .span = meaning { return "[\(first)..\(last)]" }
      return try endpoint(meaning, phrases[0])
    case .before: return "[..\(try neighbour(first.previous))]"
    case .after: return "[\(try neighbour(last.next))..]"
    case .notBefore: return "[\(first)..]"
    case .notAfter: return "[..\(last)]"
    case .since, .from: return try "\(endpoint(meaning, phrases[0]))/.."
    case .until: return try "../\(endpoint(meaning, phrases[0]))"
    case .between: throw .unfinished(after: phrases[0].text)
    }
  }

  private func neighbour(_ date: SingleDate?) throws(DateReadingError) -> SingleDate {
    guard let date else { throw .noSuchNumber(phrases[0].text) }
    return date
  }

  private func text(of meanings: [DateMeaning]) throws(DateReadingError) -> String {
    guard beyond == nil, !isOnward else { throw .misplaced(phrases[phrases.count - 1].text) }
    if relation == .between, meanings.count == 2, separators[0].kind != .or {
      return try "[\(range(meanings))]"
    }
    switch separators[0].kind {
    case .to where meanings.count == 2 && relation?.goesOnTo != false:
      return try "\(endpoint(meanings[0], phrases[0]))/\(endpoint(meanings[1], phrases[1]))"
    case .or, .and, .slash:
      guard relation == nil else { throw .misplaced(separators[0].text) }
      return try list(meanings)
    case .to: throw .misplaced(separators[separators.count - 1].text)
    }
  }

  /// One of the dates, or all of them.
  private func list(_ meanings: [DateMeaning]) throws(DateReadingError) -> String {
    for separator in separators where separator.kind != separators[0].kind {
      throw .misplaced(separator.text)
    }
    if separators[0].kind == .slash {
      for phrase in phrases where phrase.part == nil { throw .misplaced("/") }
    }
    var members: [String] = []
    for (meaning, phrase) in zip(meanings, phrases) {
      if case .span(let first, let last, _) = meaning {
        members.append("\(first)..\(last)")
      } else if meaning.ends == nil {
        throw .misplaced(phrase.text)
      } else {
        members.append(try endpoint(meaning, phrase))
      }
    }
    let list = members.joined(separator: ",")
    return separators[0].kind == .and ? "{\(list)}" : "[\(list)]"
  }

  /// Both dates in the finer of their precisions, as the ends of a range must have one.
  private func range(_ meanings: [DateMeaning]) throws(DateReadingError) -> String {
    guard let (first, _) = meanings[0].ends, let (_, last) = meanings[1].ends else {
      throw .misplaced(phrases[1].text)
    }
    return "\(first.refined(as: last, toEnd: false))..\(last.refined(as: first, toEnd: true))"
  }

  /// The one date that may stand at an end of an interval.
  private func endpoint(
    _ meaning: DateMeaning, _ phrase: DatePhrase
  ) throws(DateReadingError) -> String {
    switch meaning {
    case .date(let date), .span(_, _, around: let date?): date.description
    case .present: ".."
    case .unknown: ""
    case .span: throw .misplaced(phrase.text)
    }
  }
}

extension DateRelation {
  /// True of those that two dates with `to` between them may follow.
  fileprivate var goesOnTo: Bool { self == .from || self == .since || self == .between }
}

extension SingleDate {
  /// The first or the last of its months or days, where `other` is so fine.
  fileprivate func refined(as other: SingleDate, toEnd isEnd: Bool) -> SingleDate {
    let day = isEnd ? latest : earliest
    if day == earliest, day == latest { return self }
    if other.day != nil {
      return SingleDate(year: .exactly(day.year), month: day.month, day: day.day)
        .marked(qualifiers.all)
    }
    guard self.part == nil || season != nil, other.part != nil || season != nil else { return self }
    return SingleDate(year: .exactly(day.year), month: day.month).marked(qualifiers.all)
  }
}
