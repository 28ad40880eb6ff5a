/// What a keeper may choose about the answers.
package struct APIOptions: Sendable {
  /// The `Cache-Control` of answers that stay true as long as the dataset does.
  package var cacheControl = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400"

  /// The same for what may be believed for no more than some seconds.
  ///
  /// What forbids others to keep an answer forbids it here too.
  func cacheControl(forAtMost seconds: Int) -> String {
    let directives = cacheControl.lowercased().split(separator: ",").map {
      $0.trimmingBlanks
    }
    guard !directives.contains(where: { ["no-store", "no-cache", "private"].contains($0) }) else {
      return cacheControl
    }
    let ages = directives.compactMap { $0.hasPrefix("max-age=") ? Int($0.dropFirst(8)) : nil }
    return "public, max-age=\(min(ages.first ?? seconds, seconds))"
  }

  /// Whether answers say in `Server-Timing` how long they took to make.
  package var showsTiming = false

  /// Where the server is seen from outside.
  package var site = Site()

  /// To whom security faults are reported; nil for nobody.
  package var securityContact: SecurityContact?

  /// The figures of the server as `/metrics` shows them; nil where that is nowhere.
  package var metrics: (@Sendable () -> [UInt8])?

  /// The version of the program: what answers look like may differ between two of them.
  package var version: String

  /// The options of a server whose configuration says nothing of them.
  package init(version: String) {
    self.version = version
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    return Substring(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
