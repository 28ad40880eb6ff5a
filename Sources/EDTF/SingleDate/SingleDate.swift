/// One date, as against an interval or a set: a year, perhaps a part of it, perhaps a day.
///
/// It is one moment of which less or more is known. At least one day of the calendar fits it.
struct SingleDate: Hashable, Sendable {
  /// What may stand in the place of the month.
  enum Part: Hashable, Sendable {
    case month(TwoDigits)
    case season(SubYear)
  }

  /// A qualifier for each component, however it was written.
  struct Qualifiers: Hashable, Sendable {
    var year: Qualifier = []
    var part: Qualifier = []
    var day: Qualifier = []

    var all: Qualifier { year.union(part).union(day) }
  }

  var year: WrittenYear
  var part: Part?
  var day: TwoDigits?
  var qualifiers: Qualifiers

  var season: SubYear? {
    if case .season(let season) = part { season } else { nil }
  }

  /// From 1 to 12, where it says one month.
  var month: Int? {
    if case .month(let digits) = part { digits.number } else { nil }
  }

  /// From 1 to 31, where it says one day of the month.
  var dayOfMonth: Int? { day?.number }

  /// True of a year, a month of a year or a day, without unknown or estimated digits.
  var isPlain: Bool {
    guard year.isExact else { return false }
    switch part {
    case nil: return true
    case .season: return false
    case .month(let digits): return digits.number != nil && (day == nil || day?.number != nil)
    }
  }

  var isApproximate: Bool { qualifiers.all.contains(.approximate) }
  var isUncertain: Bool { qualifiers.all.contains(.uncertain) }
}

extension SingleDate: CustomStringConvertible {
  /// The canonical form: one mark at the right of all that shares it from the year on, and
  /// a mark at the left of each other component.
  var description: String {
    let marked = sharedMarkCount
    var text = marked == 0 ? qualifiers.year.mark : ""
    text += year.description
    if marked == 1 { text += qualifiers.year.mark }
    guard let part else { return text }
    text += "-" + (marked < 2 ? qualifiers.part.mark : "")
    switch part {
    case .month(let digits): text += digits.description
    case .season(let season): text += String(season.code)
    }
    if marked == 2 { text += qualifiers.part.mark }
    guard let day else { return text }
    text += "-" + (marked < 3 ? qualifiers.day.mark : "") + day.description
    return marked == 3 ? text + qualifiers.day.mark : text
  }

  /// How many components, from the year on, have the qualifier of the year; 0 where it has none.
  private var sharedMarkCount: Int {
    if qualifiers.year.isEmpty { return 0 }
    if part == nil || qualifiers.part != qualifiers.year { return 1 }
    return day == nil || qualifiers.day != qualifiers.year ? 2 : 3
  }
}
