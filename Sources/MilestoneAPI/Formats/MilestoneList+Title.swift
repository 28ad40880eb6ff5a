import Milestones

extension MilestoneList {
  /// What it is of, in words: the title of the history, and the year or the day where it is of one.
  var title: String {
    let history = dataset.title.isEmpty ? "Milestones" : dataset.title
    switch subject {
    case .all, .one: return history
    case .year(let year): return "\(history): \(YearSyntax.label(year))"
    case .month(let text), .day(let text): return "\(history): \(text)"
    }
  }

  /// Who wrote the history, or its title where that is not known.
  var author: String { dataset.source?.author ?? title }

  /// The path and the query of its first page, whichever page this is; of a year all is one page,
  /// and the links lead to other years.
  var identity: String {
    if case .year = subject { target } else { links.first }
  }

  /// The path and the query of the same list as JSON.
  var jsonTarget: String {
    let path = target.prefix { $0 != "?" }
    let plain = Format.allCases.lazy.compactMap { path.suffixRemoved(".\($0.rawValue)") }.first
    return (plain ?? String(path)) + target[path.endIndex...]
  }
}

extension Substring {
  fileprivate func suffixRemoved(_ suffix: String) -> String? {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
  }
}
