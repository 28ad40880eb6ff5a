extension String {
  /// What stands between its commas, which are bytes: a mark behind one is not passed over.
  var commaParts: [String] {
    guard utf8.contains(UInt8(ascii: ",")) else { return [self] }
    return utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }
}
