extension String {
  /// Hands over what stands between its commas, one after the other, until something is wrong with one:
  /// that is the return value.
  ///
  /// Commas are bytes: a mark behind one is not passed over.
  func fault(
    ofCommaParts read: (String) -> ParameterFault.Reason?
  ) -> ParameterFault.Reason? {
    guard utf8.contains(UInt8(ascii: ",")) else { return read(self) }
    for part in utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      if let fault = read(String(Substring(part))) { return fault }
    }
    return nil
  }
}
