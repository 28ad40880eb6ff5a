import EDTF
import Milestones

extension Parameter {
  /// The parameters of a list that is cut to pages.
  static let ofList: [Parameter] = [
    .year, .from, .to, .match, .on, .tag, .id, .sort, .limit, .offset, .fields, .shape, .pretty,
  ]

  /// The parameters of a year's list, which is whole.
  static let ofWholeList: [Parameter] = [.match, .on, .tag, .id, .sort, .fields, .shape, .pretty]

  /// The parameters of a list whose day of the year is in its path.
  static let ofDayList: [Parameter] = ofList.filter { $0.name != "on" }

  static let year = Parameter(
    "year", "years that the date may fall in: one, several, or ranges", .years,
    example: "2005..2008"
  ) { text, values in
    YearSyntax.read(text) { values.years = $0 }
  }

  static let from = Parameter(
    "from", "the first day: a year begins on 1 January, any other date on its earliest day", .date,
    example: "2006-08"
  ) { text, values in
    date(text) { values.from = $0 }
  }

  static let to = Parameter(
    "to", "the last day: a year ends on 31 December, any other date on its latest day", .date,
    example: "2011"
  ) { text, values in
    date(text) { values.to = $0 }
  }

  static let match = Parameter(
    "match", "whether the date may fall in the days asked for, or certainly does",
    .choice(["possible", "certain"]), defaultValue: "possible", example: "certain"
  ) { text, values in
    choice(text, of: ["possible", "certain"]) {
      values.match = $0 == "certain" ? .certain : .possible
    }
  }

  static let on = Parameter(
    "on", "a day of any year, of dates that say one", .dayOfYear, example: "08-04"
  ) { text, values in
    guard let day = DayOfYearSyntax.read(text) else { return .notADayOfYear }
    values.on = day
    return nil
  }

  static let tag = Parameter(
    "tag", "has one of these tags; repeat the parameter to ask for several at once", .names,
    isRepeatable: true, example: "criu,arm"
  ) { text, values in
    names(text) { values.tags.append($0) }
  }

  static let id = Parameter(
    "id", "these milestones, of which those that exist are listed", .names,
    example: "criu-rfc,criu-first-commit"
  ) { text, values in
    names(text) { values.ids = $0 }
  }

  static let sort = Parameter(
    "sort", "the order; with a hyphen before it, turned round", .choice(sorts),
    defaultValue: "date", example: "-date"
  ) { text, values in
    choice(text, of: sorts) { values.sort = $0 }
  }

  static let sortOfYears = Parameter(
    "sort", "the order", .choice(["year", "-year"]), defaultValue: "year", example: "-year"
  ) { text, values in
    choice(text, of: ["year", "-year"]) { values.sort = $0 }
  }

  static let sortOfNames = Parameter(
    "sort", "by name, or the most used first", .choice(["name", "-count"]), defaultValue: "name",
    example: "-count"
  ) { text, values in
    choice(text, of: ["name", "-count"]) { values.sort = $0 }
  }

  static let limit = Parameter(
    "limit", "how many to list at most", .integer(0...1000), defaultValue: "100", example: "10"
  ) { text, values in
    integer(text, in: 0...1000) { values.limit = $0 }
  }

  static let offset = Parameter(
    "offset", "how many to pass over first", .integer(0...(1 << 53)), defaultValue: "0",
    example: "20"
  ) { text, values in
    integer(text, in: 0...(1 << 53)) { values.offset = $0 }
  }

  static let fields = Parameter(
    "fields", "only these fields, in the order that a milestone has", .fields,
    example: "id,title,date.edtf"
  ) { text, values in
    FieldSelection.read(text) { values.fields = $0 }
  }

  static let shape = Parameter(
    "shape", "an object with the total and the links, or the bare array",
    .choice(["object", "array"]), defaultValue: "object", example: "array"
  ) { text, values in
    choice(text, of: ["object", "array"]) { values.isBareArray = $0 == "array" }
  }

  static let pretty = Parameter(
    "pretty", "whether the JSON is set on lines for people", .choice(["true", "false"]),
    defaultValue: "false", example: "true"
  ) { text, values in
    choice(text, of: ["true", "false"]) { values.isPretty = $0 == "true" }
  }

  static let prefix = Parameter(
    "q", "the beginning of the name, in capitals or not", .text, example: "open"
  ) { text, values in
    values.prefix = text
    return nil
  }

  private static let sorts = MilestoneSort.Key.allCases.flatMap {
    [$0.rawValue, "-\($0.rawValue)"]
  }

  private static func choice(
    _ text: String, of words: [String], take: (String) -> Void
  ) -> ParameterFault.Reason? {
    guard words.contains(text) else {
      return .notAllowed(words, suggestion: NearestName.nearest(to: text, in: words))
    }
    take(text)
    return nil
  }

  private static func integer(
    _ text: String, in range: ClosedRange<Int>, take: (Int) -> Void
  ) -> ParameterFault.Reason? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
      range.contains(number)
    else { return .notInRange(range) }
    take(number)
    return nil
  }

  private static func names(
    _ text: String, take: ([String]) -> Void
  ) -> ParameterFault.Reason? {
    let names = NameListSyntax.read(text)
    guard names.allSatisfy({ !$0.isEmpty }) else { return .empty }
    take(names)
    return nil
  }

  private static func date(
    _ text: String, take: (EDTFDate) -> Void
  ) -> ParameterFault.Reason? {
    do throws(EDTFError) {
      take(try EDTFDate(parsing: text))
      return nil
    } catch {
      return .notADate(error)
    }
  }
}
