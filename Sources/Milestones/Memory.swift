import CMalloc

/// The memory that the process has of the system.
package enum Memory {
  /// Gives back what was needed only while a history was loaded.
  ///
  /// The corresponding C function is `malloc_trim`.
  package static func giveBack() { _ = malloc_trim(0) }
}
