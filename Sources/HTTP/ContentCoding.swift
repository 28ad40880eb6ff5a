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
    CodingChoice(acceptedBy: field)?.coding
  }
}

/// The coding that a request wants most, and whether it takes what is not packed too.
package struct CodingChoice: Hashable, Sendable {
  /// The coding.
  package let coding: ContentCoding

  /// Whether what is not packed is acceptable.
  package let allowsIdentity: Bool

  /// What a request without an Accept-Encoding field wants.
  package static let identity = CodingChoice(coding: .identity, allowsIdentity: true)

  private init(coding: ContentCoding, allowsIdentity: Bool) {
    self.coding = coding
    self.allowsIdentity = allowsIdentity
  }

  /// The choice of an Accept-Encoding field, as ``ContentCoding/best(acceptedBy:)`` says.
  package init?(acceptedBy field: String?) {
    guard let field else {
      self = .identity
      return
    }
    var weights = Weights()
    WeightedList.forEach(in: field) { name, weight in weights.take(name, weight) }
    let identity = weights.identity ?? (weights.any == 0 ? 0 : nil)
    let best = weights.best
    allowsIdentity = identity != 0
    if best.weight > 0, best.weight >= identity ?? 0 {
      coding = best.coding
    } else {
      guard allowsIdentity else { return nil }
      coding = .identity
    }
  }

  /// The weight of each coding that is named.
  private struct Weights {
    var identity: Int?
    var br: Int?
    var zstd: Int?
    var gzip: Int?
    var any: Int?

    /// The coding but identity that weighs most.
    var best: (coding: ContentCoding, weight: Int) {
      var best = (coding: ContentCoding.identity, weight: 0)
      for (coding, weight) in [(ContentCoding.br, br), (.zstd, zstd), (.gzip, gzip)] {
        let weight = weight ?? any ?? 0
        if weight > best.weight { best = (coding, weight) }
      }
      return best
    }

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
