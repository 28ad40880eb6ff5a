import Yams

/// What Yams says of a broken text, in the words of data files.
extension YAMLReader {
  /// The fault that `error` is, with its line.
  static func fault(of error: any Error) -> SyntaxFault {
    switch error {
    case let fault as SyntaxFault: fault
    case let error as YamlError: fault(of: error)
    default: SyntaxFault(line: 1, reason: .brokenYAML("\(error)"))
    }
  }

  private static func fault(of error: YamlError) -> SyntaxFault {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _):
      fault(problem, context, mark)
    // An alias without an anchor is all that there is to compose wrongly.
    case .composer(_, _, let mark, _):
      SyntaxFault(line: mark.line, reason: .alias)
    case .reader(_, _, let value, let text):
      SyntaxFault(line: line(ofFirst: value, in: text), reason: .controlInYAML)
    case .duplicatedKeysInMapping(let names, let context):
      SyntaxFault(line: context.mark.line, reason: .nameTwice(names.first ?? ""))
    default:
      SyntaxFault(line: 1, reason: .brokenYAML("\(error)"))
    }
  }

  private static func fault(
    _ problem: String, _ context: YamlError.Context?, _ mark: Mark
  ) -> SyntaxFault {
    if problem.hasPrefix("Maximum nesting level") {
      return SyntaxFault(line: mark.line, reason: .tooDeep)
    }
    if let context, context.text == "while scanning an alias" {
      return SyntaxFault(line: context.mark.line, reason: .alias)
    }
    if let advice = advice(on: problem) {
      let begin = isOfBeginning(problem) ? context?.mark.line : nil
      return SyntaxFault(line: begin ?? mark.line, reason: .brokenYAML(advice))
    }
    let since = context.map { ", \($0.text) that begins on line \($0.mark.line)" } ?? ""
    return SyntaxFault(line: mark.line, reason: .brokenYAML(problem + since))
  }

  /// Whether what is to be mended stands where the name or text began, and not where it was missed.
  private static func isOfBeginning(_ problem: String) -> Bool {
    ["could not find expected ':'", "found unexpected end of stream"].contains(problem)
  }

  /// What to do about the slips that people make most.
  private static func advice(on problem: String) -> String? {
    switch problem {
    case "mapping values are not allowed in this context":
      "a colon that makes no name here; put a text with a colon and a blank in it in quotes"
    case "found character that cannot start any token":
      "a character that no value begins with; indent with blanks and not tabs, and put a text "
        + "that begins with @, % or ` in quotes"
    case "could not find expected ':'":
      "a name without a colon and a blank behind it"
    case "did not find expected key", "did not find expected '-' indicator":
      "something that does not line up with what it belongs to; mend the indentation or the quotes"
    case "found unexpected end of stream":
      "the end of the file inside quotes; close them"
    case "found unknown escape character":
      "a backslash with no escape of YAML behind it; write \\\\ for a backslash"
    default: nil
    }
  }

  /// The line of the first character of that number: YAML has it nowhere, so the first is the fault.
  private static func line(ofFirst value: Int32, in text: String) -> Int {
    let before = text.unicodeScalars.prefix { $0.value != UInt32(bitPattern: value) }
    return before.count { $0 == "\n" } + 1
  }
}
