/// Samples of one name, as a page shows them.
package struct MetricFamily: Sendable {
  /// The name, such as `process_open_fds`.
  package let name: String

  /// What it counts, in a line.
  package let help: String

  /// Whether it rises and falls.
  package let kind: Kind

  /// The samples.
  package let samples: [Sample]

  /// What its numbers do.
  package enum Kind: String, Sendable {
    /// They only grow.
    case counter
    /// They rise and fall.
    case gauge
    /// They are counts up to a bound.
    case histogram
  }

  /// One number.
  package struct Sample: Sendable {
    /// What follows the family's name, such as `_sum`.
    let suffix: String
    /// The labels in their order.
    let labels: [(String, String)]
    /// The number.
    let value: Double

    /// A number of the family's own name.
    package init(_ value: Double, labels: [(String, String)] = [], suffix: String = "") {
      self.value = value
      self.labels = labels
      self.suffix = suffix
    }
  }

  /// A family of its parts.
  package init(_ name: String, _ help: String, _ kind: Kind, _ samples: [Sample]) {
    self.name = name
    self.help = help
    self.kind = kind
    self.samples = samples
  }

  /// A gauge without labels.
  package init(_ name: String, _ help: String, gauge value: Double) {
    self.init(name, help, .gauge, [Sample(value)])
  }

  /// The lines of the text format, version 0.0.4.
  var text: String {
    var text = "# HELP \(name) \(Self.escaped(help))\n# TYPE \(name) \(kind.rawValue)\n"
    for sample in samples {
      let labels = sample.labels.map { "\($0)=\"\(Self.escaped($1, quotes: true))\"" }
      text += "\(name)\(sample.suffix)"
      if !labels.isEmpty { text += "{\(labels.joined(separator: ","))}" }
      text += " \(Self.number(sample.value))\n"
    }
    return text
  }

  /// A number as the format takes it; a bound is written so too.
  static func number(_ value: Double) -> String {
    Int(exactly: value).map { "\($0)" } ?? "\(value)"
  }

  private static func escaped(_ text: String, quotes: Bool = false) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\"" where quotes: escaped += "\\\""
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
