/// Words for a person, in English; what is unknown is said, and no qualifier is dropped.
extension SingleDate {
  /// `11 June 2004 (year uncertain, day approximate)`, `about 2005`, `some month in 2004`.
  var label: String {
    var notes = [season?.placeLabel].compactMap(\.self)
    guard let whole = qualifierOfAll else {
      return Self.text(unqualifiedLabel, notes: notes + componentNotes)
    }
    var text = unqualifiedLabel
    if whole.contains(.approximate) {
      if year.significantDigits > 0 { notes.append("approximate") } else { text = aboutLabel }
    }
    if whole.contains(.uncertain) { notes.append("uncertain") }
    return Self.text(text, notes: notes)
  }

  private static func text(_ text: String, notes: [String]) -> String {
    if notes.isEmpty { return text }
    let list = notes.joined(separator: ", ")
    return text.hasSuffix(")") ? text.dropLast() + ", \(list))" : text + " (\(list))"
  }

  /// The same in a sentence: `the 1990s`, `the first half of 2001`.
  var labelAfterWord: String {
    needsArticle && qualifierOfAll?.contains(.approximate) != true ? "the " + label : label
  }

  private var aboutLabel: String {
    "about " + (needsArticle ? "the " : "") + unqualifiedLabel
  }

  private var needsArticle: Bool {
    switch season?.kind {
    case .quarter, .half: true
    case .season, .third: false
    case nil: part == nil && year.isDecade
    }
  }

  /// The qualifier that every component has; `nil` where they differ.
  private var qualifierOfAll: Qualifier? {
    if part != nil, qualifiers.part != qualifiers.year { return nil }
    if day != nil, qualifiers.day != qualifiers.year { return nil }
    return qualifiers.year
  }

  /// `year and month uncertain`, `day approximate`.
  private var componentNotes: [String] {
    let named = [
      ("year", qualifiers.year), (partName, qualifiers.part), ("day", qualifiers.day),
    ]
    let marks: [Qualifier] = [.uncertain, .approximate, [.uncertain, .approximate]]
    let ordered = marks.compactMap { mark -> (first: Int, note: String)? in
      let names = named.filter { $0.1 == mark }.map(\.0)
      guard let first = named.firstIndex(where: { $0.1 == mark }) else { return nil }
      return (first, EnglishList.text(names, last: "and") + " " + mark.words)
    }
    return ordered.sorted { $0.first < $1.first }.map(\.note)
  }

  private var partName: String {
    switch season?.kind {
    case nil: "month"
    case .season: "season"
    case .quarter: "quarter"
    case .third: "part of the year"
    case .half: "half"
    }
  }
}

extension Qualifier {
  fileprivate var words: String {
    switch (contains(.uncertain), contains(.approximate)) {
    case (true, true): "uncertain and approximate"
    case (true, false): "uncertain"
    default: "approximate"
    }
  }
}
