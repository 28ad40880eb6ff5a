package import HTTP
import HTTPTypes
package import Milestones

/// A dataset as it is served: its store, what tells it from any other, and the answers it has given.
///
/// Nothing of it changes but the cache, which goes with it.
package final class Snapshot: Sendable {
  /// The history.
  package let store: MilestoneStore

  /// The SHA-256 of the history, in hexadecimal.
  package let digest: String

  /// When its newest file was written.
  package let modified: HTTPDate

  /// When it was loaded.
  package let loaded: HTTPDate

  /// ``modified`` as a field has it.
  let lastModified: ResponseFields

  /// What tags of its answers begin with.
  let fingerprint: Fingerprint

  let cache: ResponseCache

  let rendered: RenderedMilestones?

  /// The identifiers to choose a suggestion from, of a small history: a wrong address must not cost
  /// more than a right one.
  let ids: NearestName?

  /// A snapshot of its parts, with room for about `cacheBytes` of answers.
  package init(
    store: MilestoneStore, digest: String, modified: HTTPDate, loaded: HTTPDate,
    cacheBytes: Int = 32 << 20
  ) {
    self.store = store
    self.digest = digest
    fingerprint = Fingerprint(line: digest)
    self.modified = modified
    lastModified = [.lastModified: modified.description]
    self.loaded = loaded
    cache = ResponseCache(bytes: cacheBytes)
    let milestones = store.milestones
    rendered = RenderedMilestones(milestones)
    ids = milestones.count <= 1000 ? NearestName(milestones.indices.map(milestones.id)) : nil
  }

  private init(_ other: Snapshot, loaded: HTTPDate) {
    store = other.store
    digest = other.digest
    fingerprint = other.fingerprint
    modified = other.modified
    lastModified = other.lastModified
    self.loaded = loaded
    cache = other.cache
    rendered = other.rendered
    ids = other.ids
  }

  /// The same as if it had been loaded when it was written, so that an example of it is the same on
  /// every server.
  var asExample: Snapshot { Snapshot(self, loaded: modified) }
}
