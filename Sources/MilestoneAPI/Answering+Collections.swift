import JSON
import Milestones

/// Answering with lists of anything but milestones.
extension Answering {
  func years() -> Representation {
    let years = values.sort == "-year" ? store.years.years.reversed() : store.years.years
    return collection("years", at: "/years", years) { [store] in
      YearSummaryJSON(summary: $0, store: store)
    }
  }

  func nameList(_ kind: NameKind) -> Representation {
    let index = store.names[kind]
    var names = index.names
    if let prefix = values.prefix?.lowercased() {
      names = names.filter { $0.lowercased().hasPrefix(prefix) }
    }
    sort(&names, name: "name") { index.count(of: $0) }
    return collection(kind.collection, at: "/\(kind.collection)", names) { name in
      let link = CanonicalQuery.only(kind.rawValue, NameListSyntax.escape(name))
      return NameCountJSON(
        name: name, count: index.count(of: name), link: link.target("/milestones"))
    }
  }

  func references() -> Representation {
    var references = store.references
    sort(&references, name: "number") { $0.count }
    return collection("references", at: "/references", references) { [store] in
      CitedReferenceJSON(cited: $0, store: store)
    }
  }

  /// Puts `elements`, which ascend by name, in the order that is asked for; those of equal counts
  /// stay as they are.
  private func sort<Element>(
    _ elements: inout [Element], name: String, count: (Element) -> Int
  ) {
    switch values.sort {
    case "-\(name)": elements.reverse()
    case "count", "-count":
      let sign = values.sort == "count" ? 1 : -1
      let counts = elements.map { sign * count($0) }
      elements = elements.indices.sorted { (counts[$0], $0) < (counts[$1], $1) }.map {
        elements[$0]
      }
    default: break
    }
  }

  /// A page of `elements`, all of which there are, each written by what `element` makes of it.
  private func collection<Element>(
    _ name: String, at path: String, _ elements: [Element],
    element: (Element) -> some CollectionElement
  ) -> Representation {
    let limit = values.limit ?? (format.isWhole ? nil : ParameterValues.defaultLimit)
    let links = pageLinks(at: path, total: elements.count, limit: limit)
    let page = elements.dropFirst(values.offset).prefix(limit ?? elements.count)
    let collection = CollectionPage(
      name: name, total: elements.count, links: links, isPretty: values.isPretty,
      isForSpreadsheets: values.isForSpreadsheets)
    let representation = representation(
      at: path, target: links.currentBytes,
      .whole(collection.bytes(page.map(element), format)))
    representation.links = links
    representation.total = elements.count
    return representation
  }

  /// The links of a list at `path` of so many elements.
  func pageLinks(at path: String, total: Int, limit: Int?) -> PageLinks {
    let path = pathOfFormat(path)
    return PageLinks(
      query, path: path, total: total, offset: values.offset, limit: limit ?? max(1, total))
  }
}
