import Foundation
import PrometheusMetrics

/// What the system knows of this process, by the names that Prometheus' own clients use.
///
/// Follows proc(5).
enum ProcessFigures {
  /// The families; what cannot be read is left out.
  static func families() -> [MetricFamily] {
    [
      cpu, start, memory("process_resident_memory_bytes", "Resident memory.", field: 23),
      memory("process_virtual_memory_bytes", "Virtual memory.", field: 22), openFiles, files,
    ].compactMap { $0 }
  }

  private static var cpu: MetricFamily? {
    guard let user = stat(13), let system = stat(14) else { return nil }
    let seconds = Double(user + system) / ticksASecond
    return MetricFamily(
      "process_cpu_seconds_total", "Processor time of user and system.", .counter,
      [MetricFamily.Sample(seconds)])
  }

  private static var start: MetricFamily? {
    guard let ticks = stat(21), let boot = bootTime else { return nil }
    return MetricFamily(
      "process_start_time_seconds", "When the process started, in seconds since 1970.",
      gauge: boot + Double(ticks) / ticksASecond)
  }

  private static func memory(_ name: String, _ help: String, field: Int) -> MetricFamily? {
    guard let number = stat(field) else { return nil }
    let bytes = field == 23 ? number * sysconf(Int32(_SC_PAGESIZE)) : number
    return MetricFamily(name, help, gauge: Double(bytes))
  }

  private static var openFiles: MetricFamily? {
    // The folder itself is open while it is read.
    let names = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
    return names.map {
      MetricFamily("process_open_fds", "Open files.", gauge: Double($0.count - 1))
    }
  }

  private static var files: MetricFamily? {
    guard let limits = text("/proc/self/limits"),
      let line = limits.split(separator: "\n").first(where: { $0.hasPrefix("Max open files") }),
      let number = line.split(separator: " ").dropFirst(3).first.flatMap({ Double($0) })
    else { return nil }
    return MetricFamily("process_max_fds", "How many files may be open.", gauge: number)
  }

  /// A field of `/proc/self/stat`, counted from 0.
  private static func stat(_ field: Int) -> Int? {
    // The name, the second one, may have blanks and ends in the last parenthesis.
    guard let text = text("/proc/self/stat"), let end = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    return fields.indices.contains(field - 2) ? Int(fields[field - 2]) : nil
  }

  private static var bootTime: Double? {
    let line = text("/proc/stat")?.split(separator: "\n").first { $0.hasPrefix("btime ") }
    return line.flatMap { Double($0.dropFirst(6)) }
  }

  private static var ticksASecond: Double { Double(sysconf(Int32(_SC_CLK_TCK))) }

  private static func text(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }
}
