import CMicroHTTPD
import HTTP

/// A head that was answered with a reusable response, and what it is answered with again.
final class KnownHead {
  /// What was read from it.
  let request: Request

  /// What it was answered with.
  let response: PreparedResponse

  /// The handler's number for as long as that is the answer.
  let generation: UInt64

  /// What the handler does when it comes again.
  let repetition: any Repetition

  /// Whether it came again since it was last looked at for its place.
  var wasUsed = false

  private let bytes: [UInt8]
  private let fieldPlaces: [UInt8]
  private let target: [UInt8]

  init(
    _ image: borrowing HeadImage, target: [UInt8], request: Request, response: PreparedResponse,
    generation: UInt64, repetition: any Repetition
  ) {
    self.request = request
    self.response = response
    self.generation = generation
    self.repetition = repetition
    bytes = unsafe Array(image.bytes)
    fieldPlaces = unsafe Array(image.fieldPlaces)
    self.target = target
  }

  /// Whether it is the head of this image and this target.
  ///
  /// - Complexity: O(n) in the bytes of the head.
  func fits(_ image: borrowing HeadImage, _ target: [UInt8]) -> Bool {
    unsafe bytes.equals(image.bytes) && fieldPlaces.equals(image.fieldPlaces)
      && target.withUnsafeBytes { unsafe self.target.equals($0) }
  }

  /// The bytes that it holds, near enough to bound a table by.
  var cost: Int { response.cost + bytes.count + fieldPlaces.count + target.count + 1024 }
}
