import EDTF

extension DatasetFault: CustomStringConvertible {
  /// The fault as `file:line: field: what is wrong, and how to mend it`.
  package var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(field.map { "\($0): " } ?? "")\(reason.message)"
  }
}

extension DatasetFault {
  /// What a file says, with nothing in it that a terminal could take for a command, and not too
  /// long.
  static func shown(_ text: String, limit: Int = 60) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(limit) {
      let isControl = scalar.properties.generalCategory == .control
      shown += isControl ? scalar.escaped(asASCII: true) : String(scalar)
    }
    return text.unicodeScalars.count > limit ? shown + "…" : shown
  }
}

extension DatasetFault.Reason {
  /// What is wrong, and how to mend it.
  var message: String {
    switch self {
    case .unreadable(let why): "cannot be read: \(why)"
    case .unknownFormat: "is of no known format; name it \(DatasetFormat.endings)"
    case .emptyFolder: "has no data file; put a file into it that ends in \(DatasetFormat.endings)"
    case .endsTooEarly: "the JSON ends before it is complete; close what is open"
    case .textAfterTheEnd: "text after the end of the JSON; one file or line holds one value"
    case .expected(let what): "broken JSON: here should be \(what)"
    case .nameTwice(let name): "\(Self.quoted(name)) stands twice in one object; keep one"
    case .controlInText: "a line break or control character inside a text; write \\n for a break"
    case .badEscape: "a backslash with no escape of JSON behind it; write \\\\ for a backslash"
    case .notUTF8: "the bytes are not UTF-8; save the file as UTF-8"
    case .brokenYAML(let what): "broken YAML: \(what)"
    case .controlInYAML:
      "a control character; write it as an escape, such as \\x07, in double quotes"
    case .alias:
      "an alias; write out what it stands for, or put a text that begins with * in quotes"
    case .tag(let tag):
      "the tag \(DatasetFault.shown(tag)); take it out, or put a text that begins with ! in quotes"
    case .secondDocument: "a second document; one file holds one, so take the --- out"
    case .unclosedQuote: "a quote that opens in this record is never closed"
    case .textAfterQuote:
      "text between a closing quote and the comma; write a quote inside a cell as two"
    case .quoteInCell:
      "a quote in a cell that does not begin with one; put the cell in quotes, and write the quote as two"
    case .returnInCell: "a carriage return outside quotes; end lines in LF or CRLF"
    case .cellCount(let count, let expected):
      "has \(count) of \(expected) cells; a cell with a comma, a quote or a line break needs quotes"
    case .columnTwice: "is a column already; keep one"
    case .tooDeep: "values are nested too deep; a milestone needs three levels"
    case .wrongKind(let expected, let found): "is \(found) and should be \(expected)"
    case .unknownName(let suggestion):
      suggestion.map { "is no field; did you mean \($0)?" } ?? "is no field; take it out"
    case .missing: "is missing; add it"
    case .missingDate:
      "the milestone has no date; add \"date\" in EDTF, such as \"2006-08\", or \"date_text\" in words"
    case .malformedDateText(let text, let error):
      "\(Self.quoted(text)): \(DatasetFault.shown(error.message, limit: 300))"
    case .empty: "is empty; write something or take it out"
    case .malformedID(let id):
      "\(Self.quoted(id)) is no identifier; use lower-case letters, digits, hyphens and dots, "
        + "at most 200, with a letter or a digit at either end"
    case .repeatedID(let id, let file, let line):
      "\(Self.quoted(id)) is the identifier at \(file):\(line) too; give each its own"
    case .malformedDate(let text, let error): "\(Self.quoted(text)): \(error.message)"
    case .malformedURL(let url):
      "\(Self.quoted(url)) is no web address; write http:// or https:// and a host"
    case .malformedNumber(let text):
      "\(DatasetFault.shown(text)) is no footnote number; use a whole number from 1"
    case .malformedYear(let text):
      "\(DatasetFault.shown(text)) is no year; use a whole number such as 2012 or -43"
    case .repeatedName(let name): "\(Self.quoted(name)) stands twice in the list; keep one"
    case .conflictingReference(let number, let file, let line):
      "footnote \(number) has another target at \(file):\(line); a number has one target"
    case .lineTooLong(let limit):
      "a line of more than \(limit >> 20) MiB; write one milestone a line"
    case .moreFaults: "has more faults than are told; mend these first"
    case .secondDescription(let file, let line):
      "the dataset is described at \(file):\(line) already; keep one description"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"\(DatasetFault.shown(text))\""
  }
}
