/// How a representation is packed for its way; RFC 9110 section 8.4.1.
package enum ContentCoding: String, CaseIterable, Sendable {
  /// As it is.
  case identity
  /// RFC 7932.
  case br
  /// RFC 8878.
  case zstd
  /// RFC 1952.
  case gzip

  /// The coding that an Accept-Encoding field wants most; nil where it wants none that there is.
  ///
  /// Where it does not say, the smallest comes first. What is not packed is acceptable unless the
  /// field excludes it, and wanted if it is named with a greater weight than the others or alone. No field,
  /// an empty one and one that cannot be read want what is not packed. RFC 9110 section 12.5.3.
  ///
  /// - Complexity: O(n); nothing is allocated.
  package static func best(acceptedBy field: String?) -> ContentCoding? {
    guard let field else { return .identity }
    var weights = Weights()
    WeightedList.forEach(in: field) { name, weight in weights.take(name, weight) }
    var best = (coding: ContentCoding.identity, weight: 0)
    for (coding, weight) in [
      (ContentCoding.br, weights.br), (.zstd, weights.zstd), (.gzip, weights.gzip),
    ] {
      let weight = weight ?? weights.any ?? 0
      if weight > best.weight { best = (coding, weight) }
    }
    let identity = weights.identity ?? (weights.any == 0 ? 0 : nil)
    if best.weight > 0, best.weight >= identity ?? 0 { return best.coding }
    return identity == 0 ? nil : .identity
  }

  /// Whether an Accept-Encoding field allows what is not packed.
  package static func allowsIdentity(_ field: String?) -> Bool {
    guard let field else { return true }
    var weights = Weights()
    WeightedList.forEach(in: field) { name, weight in weights.take(name, weight) }
    return (weights.identity ?? weights.any ?? 1) > 0
  }

  /// The weight of each coding that is named.
  private struct Weights {
    var identity: Int?
    var br: Int?
    var zstd: Int?
    var gzip: Int?
    var any: Int?

    mutating func take(_ name: Span<UInt8>, _ weight: Int) {
      switch name.count {
      case 1 where FieldSyntax.identical(name, "*"): any = weight
      case 2 where FieldSyntax.equal(name, "br"): br = weight
      case 4 where FieldSyntax.equal(name, "zstd"): zstd = weight
      case 4 where FieldSyntax.equal(name, "gzip"): gzip = weight
      case 6 where FieldSyntax.equal(name, "x-gzip"): gzip = weight
      case 8 where FieldSyntax.equal(name, "identity"): identity = weight
      default: break
      }
    }
  }
}
