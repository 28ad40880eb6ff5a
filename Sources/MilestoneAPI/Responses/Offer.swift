import HTTP
import HTTPTypes

/// In what forms a target can be had, and how a request chooses one of them.
enum Offer: Sendable {
  /// One of these formats, by what the request accepts.
  case negotiated([Format])
  /// The format that the target names; nil for a resource that has one form only.
  case fixed(Format?)

  /// The offer of an endpoint to a request that names a format or none.
  init(_ endpoint: Endpoint, named format: Format?) {
    self =
      switch endpoint.forms {
      case .only: .fixed(nil)
      case .formats(let formats): format.map { .fixed($0) } ?? .negotiated(formats)
      }
  }

  /// The form that a request with these fields gets; nil where it accepts none.
  func variant(for fields: HTTPFields) -> Variant? {
    guard !fields.isEmpty else { return Variant(format: first, coding: .identity) }
    guard let coding = CodingChoice(acceptedBy: fields[.acceptEncoding]) else { return nil }
    guard case .negotiated(let formats) = self, let accept = fields[.accept], accept != "*/*" else {
      return Variant(format: first, coding: coding)
    }
    return Self.best(of: formats, AcceptedTypes(accept)).map { Variant(format: $0, coding: coding) }
  }

  /// What the answer depends on beside the target; RFC 9110 section 12.5.5.
  var vary: ResponseFields {
    switch self {
    case .negotiated: Self.byFormat
    case .fixed: Self.byCoding
    }
  }

  private static let byFormat: ResponseFields = [.vary: "Accept, Accept-Encoding"]
  private static let byCoding: ResponseFields = [.vary: "Accept-Encoding"]

  private var first: Format? {
    switch self {
    case .negotiated(let formats): formats.first
    case .fixed(let format): format
    }
  }

  /// The one that is wanted most, the first of those that are wanted as much.
  private static func best(of formats: [Format], _ accepted: AcceptedTypes) -> Format? {
    guard !accepted.isEmpty else { return formats.first }
    var best: (format: Format, weight: Int)?
    for format in formats {
      let weight = accepted.weight(ofAny: format.acceptedTypes)
      if weight > best?.weight ?? 0 { best = (format, weight) }
    }
    return best?.format
  }
}
