/// What a keeper may choose about the answers.
package struct APIOptions: Sendable {
  /// The `Cache-Control` of answers that stay true as long as the dataset does.
  package var cacheControl: String {
    get { freshness.text }
    set { freshness = CacheControl(newValue) }
  }

  /// The same, taken apart.
  private(set) var freshness = CacheControl(
    "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400")

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
