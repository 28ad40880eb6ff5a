package import HTTPTypes
import Synchronization

/// A whole answer: status, fields and the body's bytes.
///
/// Immutable and with an identity, so that what is made for one response (a buffer of the engine)
/// can be kept for the next request that gets the very same one. A HEAD is answered with the GET's
/// response; the engine leaves the body out.
package final class Response: Sendable {
  /// The status of the answer.
  package let status: HTTPResponse.Status

  /// The fields in the order they are sent; Date, Connection and Content-Length are the engine's.
  package let fields: ResponseFields

  /// What a GET's answer carries.
  package let body: ResponseBody

  /// A number that no other response has, not even one that lies where this has lain.
  package let number: UInt64

  /// Whether the same request is to be answered with it again, as long as the handler's generation
  /// is the same.
  package let isReusable: Bool

  /// How many there have been.
  private static let count = Atomic<UInt64>(0)

  /// A response of its parts.
  package init(
    status: HTTPResponse.Status, fields: ResponseFields, body: ResponseBody,
    isReusable: Bool = false
  ) {
    self.status = status
    self.fields = fields
    self.body = body
    self.isReusable = isReusable
    number = Self.count.wrappingAdd(1, ordering: .relaxed).newValue
  }

  /// A response with these bytes.
  package convenience init(
    status: HTTPResponse.Status, fields: ResponseFields, body: [UInt8] = [],
    isReusable: Bool = false
  ) {
    self.init(status: status, fields: fields, body: .bytes(body), isReusable: isReusable)
  }
}
