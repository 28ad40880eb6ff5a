/// That a body cannot be made to its end: who gets it has to see that some of it is missing.
package struct BrokenBody: Error {
  /// A body that breaks off here.
  package init() {}
}
