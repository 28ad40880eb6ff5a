/// The English words of dates, in lower case and without dots.
enum DateWords {
  static let words: [String: DateTerm.Meaning] = {
    var words = others
    for (index, name) in months.enumerated() {
      words[name] = .month(index + 1)
      words[String(name.prefix(3))] = .month(index + 1)
    }
    words["sept"] = .month(9)
    for (index, name) in weekdays.enumerated() {
      words[name] = .weekday(index)
      words[String(name.prefix(3))] = .weekday(index)
    }
    for short in ["tues": 1, "thur": 3, "thurs": 3] { words[short.key] = .weekday(short.value) }
    for (index, name) in ordinals.enumerated() { words[name] = .ordinal(index + 1) }
    return words
  }()

  /// Words that mean together what none of them means alone.
  static let phrases: [String: DateTerm.Meaning] = [
    "may be other time": .qualifier(.uncertain, .whole),
    "may be another time": .qualifier(.uncertain, .whole),
    "may be wrong": .qualifier(.uncertain, .whole),
    "might be wrong": .qualifier(.uncertain, .whole),
    "not sure": .qualifier(.uncertain, .whole),
    "not certain": .qualifier(.uncertain, .whole),
    "may be": .qualifier(.uncertain, .whole),
    "or so": .qualifier(.approximate, .date),
    "or thereabouts": .qualifier(.approximate, .date),
    "earlier than": .relation(.before), "prior to": .relation(.before),
    "no later than": .relation(.notAfter), "not later than": .relation(.notAfter),
    "not after": .relation(.notAfter), "at the latest": .orBeyond(isLater: false),
    "later than": .relation(.after),
    "no earlier than": .relation(.notBefore), "not earlier than": .relation(.notBefore),
    "not before": .relation(.notBefore), "at the earliest": .orBeyond(isLater: true),
    "or earlier": .orBeyond(isLater: false), "or before": .orBeyond(isLater: false),
    "and earlier": .orBeyond(isLater: false), "and before": .orBeyond(isLater: false),
    "or later": .orBeyond(isLater: true), "or after": .orBeyond(isLater: true),
    "and later": .orBeyond(isLater: true), "and after": .orBeyond(isLater: true),
    "up to": .relation(.until), "starting in": .relation(.since),
    "starting from": .relation(.since), "as of": .relation(.since),
    "unknown end": .unknown, "unknown start": .unknown, "open end": .present,
    "open start": .present, "an unknown year": .unknownYear, "unknown year": .unknownYear,
    "unknown date": .unknown, "date unknown": .unknown, "no date": .unknown,
    "not known": .unknown, "northern hemisphere": .hemisphere(.north),
    "southern hemisphere": .hemisphere(.south),
  ]

  /// In words.
  static let longestPhrase = 4

  static let signs: [Unicode.Scalar: DateTerm.Meaning] = [
    "?": .qualifier(.uncertain, .date), "~": .qualifier(.approximate, .date),
    "≈": .qualifier(.approximate, .date), "±": .qualifier(.approximate, .date),
    "%": .qualifier([.uncertain, .approximate], .date),
    "-": .hyphen, "–": .separator(.to), "…": .separator(.to), "&": .separator(.and),
    "/": .separator(.slash),
    ",": .comma, ":": .filler, ".": .filler, "(": .filler, ")": .filler, "'": .filler,
  ]

  static let monthNames = months

  /// From Monday on.
  static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth",
  ]

  private static let others: [String: DateTerm.Meaning] = [
    "spring": .season(0), "summer": .season(1), "autumn": .season(2), "fall": .season(2),
    "winter": .season(3),
    "last": .ordinal(0), "twenty": .ordinal(20),
    "early": .edge(.early), "mid": .edge(.mid), "middle": .edge(.mid), "late": .edge(.late),
    "beginning": .edge(.beginning), "start": .edge(.beginning), "begin": .edge(.beginning),
    "end": .edge(.end),
    "day": .unit(.day), "month": .unit(.month), "quarter": .unit(.quarter),
    "half": .unit(.half), "year": .unit(.year), "years": .unit(.year), "decade": .unit(.decade),
    "century": .unit(.century), "centuries": .unit(.century), "cent": .unit(.century),
    "q": .initial(.quarter), "h": .initial(.half),
    "c": .qualifier(.approximate, .date), "ca": .qualifier(.approximate, .date),
    "circa": .qualifier(.approximate, .date), "about": .qualifier(.approximate, .date),
    "around": .qualifier(.approximate, .date), "approx": .qualifier(.approximate, .date),
    "approximately": .qualifier(.approximate, .date),
    "approximate": .qualifier(.approximate, .date), "roughly": .qualifier(.approximate, .date),
    "estimated": .qualifier(.approximate, .date), "est": .qualifier(.approximate, .date),
    "uncertain": .qualifier(.uncertain, .date), "guess": .qualifier(.uncertain, .date),
    "maybe": .qualifier(.uncertain, .whole), "possibly": .qualifier(.uncertain, .whole),
    "perhaps": .qualifier(.uncertain, .whole), "probably": .qualifier(.uncertain, .whole),
    "presumably": .qualifier(.uncertain, .whole), "likely": .qualifier(.uncertain, .whole),
    "bc": .era(isBC: true), "bce": .era(isBC: true), "ad": .era(isBC: false),
    "ce": .era(isBC: false),
    "before": .relation(.before), "pre": .relation(.before), "after": .relation(.after),
    "post": .relation(.after), "by": .relation(.notAfter), "since": .relation(.since),
    "until": .relation(.until), "till": .relation(.until), "from": .relation(.from),
    "between": .relation(.between), "onward": .onward,
    "onwards": .onward,
    "to": .separator(.to), "through": .separator(.to), "thru": .separator(.to),
    "or": .separator(.or), "and": .separator(.and),
    "now": .present, "present": .present, "today": .present, "ongoing": .present,
    "unknown": .unknown, "undated": .unknown, "nd": .unknown,
    "the": .filler, "in": .filler, "on": .filler, "of": .filler, "a": .filler, "an": .filler,
    "some": .filler, "sometime": .filler, "time": .filler, "during": .filler, "at": .filler,
    "somewhere": .filler, "active": .filler, "fl": .filler,
  ]
}
