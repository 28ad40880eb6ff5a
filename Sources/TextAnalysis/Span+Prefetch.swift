import CPrefetch

extension Span {
  /// Asks for the element at `index`, which is read soon, and waits for nothing.
  ///
  /// The corresponding C function is `__builtin_prefetch`.
  @inline(__always)
  func prefetch(_ index: Int) {
    precondition(index >= 0 && index < count)
    unsafe withUnsafeBufferPointer { elements in
      guard let first = elements.baseAddress else { return }
      unsafe cprefetch_read(first + index)
    }
  }
}
