import EDTF
import Milestones

extension Parameter {
  /// The parameters of a list that is cut to pages.
  static let ofList: [Parameter] = [
    .year, .from, .to, .match, .month, .day, .on, .precision, .approximate, .uncertain, .words,
    .tag, .person, .organization, .product, .id, .has, .reference, .sort, .limit, .offset,
    .fields, .facet, .shape, .csv, .pretty, .format(of: .ofList), .download,
  ]

  /// The parameters of a year's list, which is whole.
  static let ofWholeList: [Parameter] = ofList.filter {
    !["year", "from", "to", "limit", "offset"].contains($0.name)
  }

  /// The parameters of a list whose day of the year is in its path.
  static let ofDayList: [Parameter] = ofList.filter { $0.name != "on" }

  /// The parameters of one milestone.
  static let ofMilestone: [Parameter] = [
    .fields, .csv, .pretty, .format(of: .ofMilestone), .download,
  ]

  /// The parameters of a list of years, in their order.
  static let ofYears: [Parameter] = [.sortOfYears] + ofCollection

  /// The parameters of a list of names.
  static let ofNameList: [Parameter] = [.prefix, .sortOfNames] + ofCollection

  /// The parameters of the footnotes.
  static let ofReferences: [Parameter] = [.sortOfReferences] + ofCollection

  /// The parameters of a description of the history.
  static let ofDescription: [Parameter] = [.pretty, .format(of: .ofDescription), .download]

  /// The parameters of the reading of a date.
  static let ofDates: [Parameter] = [
    .dateText, .dateOrder, .pretty, .format(of: .json), .download,
  ]

  private static let ofCollection: [Parameter] = [
    .limit, .offset, .csv, .pretty, .format(of: .ofCollection), .download,
  ]

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
      values.filter.match = $0 == "certain" ? .certain : .possible
    }
  }

  static let on = Parameter(
    "on", "a day of any year, of dates that say one", .dayOfYear, example: "08-04"
  ) { text, values in
    guard let day = DayOfYearSyntax.read(text) else { return .notADayOfYear }
    values.filter.on = day
    return nil
  }

  static let month = Parameter(
    "month", "months, from 1 to 12, of dates that say one", .integers(1...12), example: "8"
  ) { text, values in
    integers(text, in: 1...12) { values.filter.months = $0 }
  }

  static let day = Parameter(
    "day", "days of the month, from 1 to 31, of dates that say one", .integers(1...31),
    example: "4"
  ) { text, values in
    integers(text, in: 1...31) { values.filter.monthDays = $0 }
  }

  static let precision = Parameter(
    "precision", "how fine the date is: one of these", .choices(precisions), example: "day,month"
  ) { text, values in
    choices(text, of: precisions) { values.filter.precisions = $0 }
  }

  static let approximate = Parameter(
    "approximate", "whether the date is marked as approximate", .choice(booleans), example: "true"
  ) { text, values in
    choice(text, of: booleans) { values.filter.isApproximate = $0 == "true" }
  }

  static let uncertain = Parameter(
    "uncertain", "whether the date is marked as uncertain", .choice(booleans), example: "false"
  ) { text, values in
    choice(text, of: booleans) { values.filter.isUncertain = $0 == "true" }
  }

  static let words = Parameter(
    "q", "words that title or text has, all of them; \"a phrase\", prefix*, -not", .words,
    example: "live migration"
  ) { text, values in
    do throws(TextQueryError) {
      values.filter.words = try TextQuery(parsing: text)
      return nil
    } catch {
      return .notWords(error)
    }
  }

  static let tag = ofNames(.tag, "has one of these tags", example: "criu,arm")

  static let person = ofNames(.person, "names one of these people", example: "Andrew Morton")

  static let organization = ofNames(
    .organization, "names one of these organizations", example: "SWsoft")

  static let product = ofNames(.product, "names one of these products", example: "Debian")

  private static func ofNames(
    _ kind: NameKind, _ meaning: String, example: String
  ) -> Parameter {
    Parameter(
      kind.rawValue, "\(meaning); repeat the parameter to ask for several at once", .names,
      isRepeatable: true, example: example
    ) { text, values in
      names(text) { values.filter.names.append(MilestoneFilter.NameList(kind, $0)) }
    }
  }

  static let has = Parameter(
    "has", "what it has, all of it", .choices(features), example: "related,people"
  ) { text, values in
    choices(text, of: features) { values.filter.features = $0 }
  }

  static let reference = Parameter(
    "reference", "cites one of the footnotes with these numbers", .integers(1...Int(Int32.max)),
    example: "4"
  ) { text, values in
    integers(text, in: 1...Int(Int32.max)) { values.filter.references = $0 }
  }

  static let facet = Parameter(
    "facet", "count the whole result by these", .choices(facets), example: "year,tag",
    formats: [.json]
  ) { text, values in
    choices(text, of: facets) { values.facets = $0 }
  }

  static let id = Parameter(
    "id", "these milestones, of which those that exist are listed", .names,
    example: "criu-rfc,criu-first-commit"
  ) { text, values in
    names(text) { values.filter.ids = $0 }
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
    "sort", "by name, or by count, the most used first with -count", .choice(sortsOfNames),
    defaultValue: "name", example: "-count"
  ) { text, values in
    choice(text, of: sortsOfNames) { values.sort = $0 }
  }

  private static let sortsOfNames = ["name", "-name", "count", "-count"]

  static let sortOfReferences = Parameter(
    "sort", "by number, or by how many cite it", .choice(sortsOfNumbers), defaultValue: "number",
    example: "-count"
  ) { text, values in
    choice(text, of: sortsOfNumbers) { values.sort = $0 }
  }

  private static let sortsOfNumbers = ["number", "-number", "count", "-count"]

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
    example: "id,title,date.edtf",
    formats: [.json, .ndjson, .csv]
  ) { text, values in
    FieldSelection.read(text) { values.fields = $0 }
  }

  static let shape = Parameter(
    "shape", "an object with the total and the links, or the bare array",
    .choice(["object", "array"]), defaultValue: "object", example: "array",
    formats: [.json]
  ) { text, values in
    choice(text, of: ["object", "array"]) { values.isBareArray = $0 == "array" }
  }

  static let pretty = Parameter(
    "pretty", "whether the JSON is set on lines for people", .choice(booleans),
    defaultValue: "false", example: "true",
    formats: [.json, .jsonfeed, .timelinejs, .jsonld]
  ) { text, values in
    choice(text, of: booleans) { values.isPretty = $0 == "true" }
  }

  static let verbose = Parameter(
    "verbose", "whether each check is listed", .choice(booleans), defaultValue: "false",
    valueOfNameAlone: "true", example: "true"
  ) { text, values in
    choice(text, of: booleans) { values.isVerbose = $0 == "true" }
  }

  static let csv = Parameter(
    "csv", "a table as it is, or with cells that no spreadsheet runs as formulas",
    .choice(["plain", "spreadsheet"]), defaultValue: "plain", example: "plain",
    formats: [.csv]
  ) { text, values in
    choice(text, of: ["plain", "spreadsheet"]) { values.isForSpreadsheets = $0 == "spreadsheet" }
  }

  static let download = Parameter(
    "download", "whether a browser is to save the answer as a file", .choice(booleans),
    defaultValue: "false", example: "true"
  ) { text, values in
    choice(text, of: booleans) { values.isDownload = $0 == "true" }
  }

  /// The format of a resource that can be had in these forms.
  static func format(of forms: Endpoint.Forms) -> Parameter {
    let formats: [Format] = if case .formats(let formats) = forms { formats } else { [] }
    let names = formats.map(\.rawValue)
    return Parameter(
      "format", "the form of the answer; a suffix of the path, such as .csv, wins over it",
      .choice(names), defaultValue: names.first, example: names.last ?? ""
    ) { text, values in
      choice(text, of: names) { values.format = Format(rawValue: $0) }
    }
  }

  static let prefix = Parameter(
    "q", "the beginning of the name, in capitals or not", .text, example: "open"
  ) { text, values in
    values.prefix = text
    return nil
  }

  static let dateText = Parameter(
    "text", "the date, in EDTF or in a person's words", .text, isRequired: true,
    example: "end of 2001 - beginning of 2002"
  ) { text, values in
    values.dateText = text
    return nil
  }

  static let dateOrder = Parameter(
    "order", "whether 03/04/2005 begins with the day or with the month",
    .choice(NumericOrder.allCases.map(\.rawValue)), example: "dmy"
  ) { text, values in
    choice(text, of: NumericOrder.allCases.map(\.rawValue)) {
      values.dateOrder = NumericOrder(rawValue: $0)
    }
  }

  /// Each order there and back; the best first is the only order by relevance.
  private static let sorts =
    MilestoneSort.Key.allCases.filter { $0 != .relevance }
    .flatMap { [$0.rawValue, "-\($0.rawValue)"] } + [MilestoneSort.Key.relevance.rawValue]

  private static let booleans = ["true", "false"]
  private static let precisions = DatePrecision.allCases.map(\.rawValue)
  private static let features = MilestoneFeature.allCases.map(\.rawValue)
  private static let facets = Facet.allCases.map(\.rawValue)

  /// What is meant by words with commas between, each once.
  private static func choices<Choice: RawRepresentable<String> & Equatable>(
    _ text: String, of words: [String], take: ([Choice]) -> Void
  ) -> ParameterFault.Reason? {
    var taken: [Choice] = []
    let fault = text.fault { part in
      guard let choice = Choice(rawValue: part) else { return notAllowed(part, of: words) }
      if !taken.contains(choice) { taken.append(choice) }
      return nil
    }
    if fault == nil { take(taken) }
    return fault
  }

  private static func notAllowed(_ text: String, of words: [String]) -> ParameterFault.Reason {
    .notAllowed(words, suggestion: NearestName.nearest(to: text, in: words))
  }

  private static func integers(
    _ text: String, in range: ClosedRange<Int>, take: ([Int]) -> Void
  ) -> ParameterFault.Reason? {
    var taken: [Int] = []
    let fault = text.fault { integer($0, in: range) { taken.append($0) } }
    if fault == nil { take(taken) }
    return fault
  }

  private static func choice(
    _ text: String, of words: [String], take: (String) -> Void
  ) -> ParameterFault.Reason? {
    guard words.contains(text) else { return notAllowed(text, of: words) }
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
