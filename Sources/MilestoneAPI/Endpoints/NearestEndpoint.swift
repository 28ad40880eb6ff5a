import Milestones

/// Finds the resource that a person most likely meant.
enum NearestEndpoint {
  /// The path of the resource under the nearest first segment that has the most places for the
  /// segments behind it; the index where nothing is near.
  static func nearest(to segments: [String]) -> String {
    let paths = EndpointCatalogue.endpoints.map { $0.path.description.split(separator: "/") }
    let roots = paths.compactMap(\.first).map(String.init)
    guard let first = segments.first, let root = NearestName.nearest(to: first, in: roots) else {
      return "/"
    }
    let nearest = paths.filter { $0.first == root[...] && $0.count <= segments.count }
      .max { $0.count < $1.count }
    return "/\((nearest ?? [root[...]]).joined(separator: "/"))"
  }
}
