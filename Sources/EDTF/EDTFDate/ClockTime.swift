/// A time of day to the second, with what is known of its time zone.
struct ClockTime: Hashable, Sendable {
  enum Zone: Hashable, Sendable {
    /// Nothing is said: the place's own time.
    case local
    /// `Z`.
    case utc
    /// `+05:30`, or `+05` where `minutes` is `nil`.
    case offset(isWest: Bool, hours: UInt8, minutes: UInt8?)
  }

  let hour: UInt8
  let minute: UInt8
  let second: UInt8
  let zone: Zone
}

extension ClockTime: CustomStringConvertible {
  /// As in EDTF, after the `T`.
  var description: String { clockText + zone.description }

  /// `23:20:30`.
  var clockText: String {
    [hour, minute, second].map(Self.twoDigits).joined(separator: ":")
  }

  fileprivate static func twoDigits(_ number: UInt8) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}

extension ClockTime.Zone: CustomStringConvertible {
  var description: String {
    switch self {
    case .local: return ""
    case .utc: return "Z"
    case .offset(let isWest, let hours, let minutes):
      let tail = minutes.map { ":" + ClockTime.twoDigits($0) } ?? ""
      return (isWest ? "-" : "+") + ClockTime.twoDigits(hours) + tail
    }
  }
}
