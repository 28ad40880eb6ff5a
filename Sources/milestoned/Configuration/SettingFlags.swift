import ArgumentParser

/// A flag for every setting.
struct SettingFlags: ParsableArguments {
  @Option(help: ArgumentHelp(stringLiteral: Setting.dataset.meaning), completion: .file())
  var dataset: [String] = []

  @Option(help: SettingFlags.help(.dateOrder)) var dateOrder: String?
  @Option(help: SettingFlags.help(.host)) var host: String?
  @Option(help: SettingFlags.help(.port)) var port: String?
  @Option(help: SettingFlags.help(.reloadSeconds)) var reloadSeconds: String?
  @Option(help: SettingFlags.help(.threads)) var threads: String?
  @Option(help: SettingFlags.help(.hosts)) var hosts: [String] = []
  @Option(help: SettingFlags.help(.adminPort)) var adminPort: String?
  @Option(help: SettingFlags.help(.sharePort)) var sharePort: String?
  @Option(help: SettingFlags.help(.certificate), completion: .file()) var certificate: String?
  @Option(help: SettingFlags.help(.certificateKey), completion: .file())
  var certificateKey: String?
  @Option(help: SettingFlags.help(.tlsPriorities)) var tlsPriorities: String?
  @Option(help: SettingFlags.help(.connections)) var connections: String?
  @Option(help: SettingFlags.help(.addressConnections)) var addressConnections: String?
  @Option(help: SettingFlags.help(.idleSeconds)) var idleSeconds: String?
  @Option(help: SettingFlags.help(.requestSeconds)) var requestSeconds: String?
  @Option(help: SettingFlags.help(.headSeconds)) var headSeconds: String?
  @Option(help: SettingFlags.help(.answerSeconds)) var answerSeconds: String?
  @Option(help: SettingFlags.help(.stopSeconds)) var stopSeconds: String?
  @Option(help: SettingFlags.help(.targetBytes)) var targetBytes: String?
  @Option(help: SettingFlags.help(.parameters)) var parameters: String?
  @Option(help: SettingFlags.help(.headerFields)) var headerFields: String?
  @Option(help: SettingFlags.help(.headerBytes)) var headerBytes: String?
  @Option(help: SettingFlags.help(.cacheControl)) var cacheControl: String?
  @Option(help: SettingFlags.help(.cacheBytes)) var cacheBytes: String?
  @Option(help: SettingFlags.help(.serverTiming)) var serverTiming: String?
  @Option(help: SettingFlags.help(.publicUrl)) var publicUrl: String?
  @Option(help: SettingFlags.help(.securityContact)) var securityContact: String?
  @Option(help: SettingFlags.help(.securityExpires)) var securityExpires: String?
  @Option(help: SettingFlags.help(.logFormat)) var logFormat: String?
  @Option(help: SettingFlags.help(.logLevel)) var logLevel: String?
  @Option(help: SettingFlags.help(.accessLog)) var accessLog: String?
  @Option(help: SettingFlags.help(.accessLogQuery)) var accessLogQuery: String?

  @Option(
    help: "the configuration file, YAML or JSON (default: config/milestoned.yaml, if there is one)",
    completion: .file(extensions: ["yaml", "yml", "json"]))
  var config: String?

  /// What was given, by setting.
  var values: [Setting: [String]] {
    let single: [(Setting, String?)] = [
      (.dateOrder, dateOrder), (.host, host), (.port, port), (.threads, threads),
      (.sharePort, sharePort), (.certificate, certificate), (.certificateKey, certificateKey),
      (.tlsPriorities, tlsPriorities),
      (.connections, connections), (.addressConnections, addressConnections),
      (.idleSeconds, idleSeconds), (.requestSeconds, requestSeconds),
      (.headSeconds, headSeconds), (.answerSeconds, answerSeconds), (.stopSeconds, stopSeconds),
      (.targetBytes, targetBytes),
      (.parameters, parameters), (.headerFields, headerFields), (.headerBytes, headerBytes),
      (.cacheControl, cacheControl), (.cacheBytes, cacheBytes), (.serverTiming, serverTiming),
      (.publicUrl, publicUrl), (.securityContact, securityContact),
      (.securityExpires, securityExpires),
      (.reloadSeconds, reloadSeconds), (.adminPort, adminPort), (.logFormat, logFormat),
      (.logLevel, logLevel), (.accessLog, accessLog), (.accessLogQuery, accessLogQuery),
    ]
    var values: [Setting: [String]] = [:]
    for (setting, value) in single { values[setting] = value.map { [$0] } }
    if !dataset.isEmpty { values[.dataset] = dataset }
    if !hosts.isEmpty { values[.hosts] = hosts }
    return values
  }

  private static func help(_ setting: Setting) -> ArgumentHelp {
    let value = setting.defaultValue
    return "\(setting.meaning)\(value.isEmpty ? "" : " (default: \(value))")"
  }
}
