import Configuration
import EDTF
import Foundation
import HTTP
import Logging
import MicroHTTPD
import MilestoneAPI
import Milestones
import Yams

/// How the server is to run: flags over the environment over the configuration file over defaults.
struct Settings {
  /// Where to listen.
  let address: ListenAddress

  /// The files and folders of the dataset.
  let dataset: [String]

  /// The order of day and month in a date of three numbers; nil where none is to be taken for sure.
  let dateOrder: NumericOrder?

  /// How to listen, and what clients may do.
  let server: ServerOptions

  /// The certificate for TLS; nil for plain HTTP.
  let certificate: CertificateFiles?

  /// How long answers that have begun may take when the server stops.
  let stopGrace: Duration

  /// The `Cache-Control` of answers from the dataset.
  let cacheControl: String

  /// About how much memory kept answers may take.
  let cacheBytes: Int

  /// Whether answers say how long they took to make.
  let showsTiming: Bool

  /// Where the server is seen from outside.
  let site: Site

  /// To whom faults of security are reported.
  let securityContact: SecurityContact?

  /// How often the files of the dataset are looked at, in seconds; 0 for never.
  let reloadSeconds: Int

  /// Where health and metrics are asked for; nil where it is ``address``.
  let adminAddress: ListenAddress?

  /// What is logged, and how.
  let logging: LogOptions

  /// The file that is read where none is named.
  static let defaultFile = "config/milestoned.yaml"

  /// The settings for these flags and this environment.
  ///
  /// - Throws: what is wrong with the first setting that is.
  init(
    flags: SettingFlags, environment: [String: String] = ProcessInfo.processInfo.environment
  ) async throws(SettingError) {
    let reader = try await Self.reader(flags, environment)
    let host = try Self.text(.host, reader)
    let port = UInt16(clamping: try Self.number(.port, reader))
    do throws(ListenError) {
      address = try ListenAddress(host: host, port: port)
    } catch {
      throw SettingError(.host, value: host, expected: "an IP address such as 127.0.0.1 or ::1")
    }
    dataset = try Self.list(.dataset, reader)
    guard !dataset.isEmpty, !dataset.contains("") else {
      throw SettingError(.dataset, value: "", expected: "a file or a folder")
    }
    dateOrder = try Self.order(reader)
    stopGrace = .seconds(try Self.number(.stopSeconds, reader))
    cacheControl = try Self.fieldValue(.cacheControl, reader)
    cacheBytes = try Self.number(.cacheBytes, reader)
    showsTiming = try Self.boolean(.serverTiming, reader)
    site = try Self.site(reader)
    securityContact = try Self.securityContact(reader)
    reloadSeconds = try Self.number(.reloadSeconds, reader)
    adminAddress = try Self.adminAddress(address, reader)
    logging = try Self.logging(reader)
    certificate = try Self.certificate(reader)
    var server = try Self.serverOptions(reader)
    server.security = try Self.security(certificate, reader)
    self.server = server
  }

  private static func certificate(
    _ reader: ConfigReader
  ) throws(SettingError) -> CertificateFiles? {
    let files = (try text(.certificate, reader), try text(.certificateKey, reader))
    switch (files.0.isEmpty, files.1.isEmpty) {
    case (true, true): return nil
    case (false, false): return CertificateFiles(chain: files.0, key: files.1)
    case (true, false): throw SettingError(.certificate, value: "", expected: "a file too")
    case (false, true): throw SettingError(.certificateKey, value: "", expected: "a file too")
    }
  }

  private static func security(
    _ files: CertificateFiles?, _ reader: ConfigReader
  ) throws(SettingError) -> Security? {
    guard let files else { return nil }
    let certificate = try files.read()
    let priorities = try text(.tlsPriorities, reader)
    do throws(CertificateError) {
      return try Security(certificate, priorities: priorities)
    } catch {
      throw SettingError(
        .tlsPriorities, value: priorities, expected: "a priority string of GnuTLS")
    }
  }

  private static func adminAddress(
    _ address: ListenAddress, _ reader: ConfigReader
  ) throws(SettingError) -> ListenAddress? {
    let port = UInt16(clamping: try number(.adminPort, reader))
    return port == 0 ? nil : try? ListenAddress(host: address.host, port: port)
  }

  private static func logging(_ reader: ConfigReader) throws(SettingError) -> LogOptions {
    let format = try text(.logFormat, reader)
    guard let format = LogFormat(rawValue: format) else {
      throw SettingError(.logFormat, value: format, expected: "auto, json or text")
    }
    let level = try text(.logLevel, reader)
    guard let level = Logger.Level(rawValue: level) else {
      let levels = Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
      throw SettingError(.logLevel, value: level, expected: "one of \(levels)")
    }
    return LogOptions(
      isJSON: format.isJSON, level: level, logsRequests: try boolean(.accessLog, reader),
      showsQueries: try boolean(.accessLogQuery, reader))
  }

  private static func site(_ reader: ConfigReader) throws(SettingError) -> Site {
    let text = try text(.publicUrl, reader)
    guard !text.isEmpty else { return Site() }
    guard let url = URL(string: text), url.scheme == "http" || url.scheme == "https",
      url.host()?.isEmpty == false, url.query() == nil, url.fragment() == nil, url.user() == nil,
      ["", "/"].contains(url.path(percentEncoded: true)),
      text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) })
    else {
      throw SettingError(
        .publicUrl, value: text, expected: "a URL without a path, such as https://example.org/")
    }
    return Site(baseURL: text)
  }

  private static func securityContact(
    _ reader: ConfigReader
  ) throws(SettingError) -> SecurityContact? {
    let contact = try text(.securityContact, reader)
    guard !contact.isEmpty else { return nil }
    let schemes = ["mailto:", "tel:", "https://"]
    guard schemes.contains(where: contact.hasPrefix),
      contact.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else {
      throw SettingError(
        .securityContact, value: contact, expected: "a URI such as mailto:security@example.org")
    }
    let expires = try text(.securityExpires, reader)
    guard let date = ISO8601DateFormatter().date(from: expires) else {
      throw SettingError(
        .securityExpires, value: expires, expected: "a time such as 2027-06-01T00:00:00Z")
    }
    return SecurityContact(
      uri: contact, expires: HTTPDate(secondsSince1970: Int(date.timeIntervalSince1970)))
  }

  private static func serverOptions(_ reader: ConfigReader) throws(SettingError) -> ServerOptions {
    var options = ServerOptions()
    let threads = try number(.threads, reader)
    options.threads = threads > 0 ? threads : ProcessInfo.processInfo.activeProcessorCount
    options.connections = try number(.connections, reader)
    options.addressConnections = try number(.addressConnections, reader)
    options.sharesPort = try boolean(.sharePort, reader)
    options.silence = .seconds(try number(.idleSeconds, reader))
    options.requestDeadline = .seconds(try number(.requestSeconds, reader))
    options.headDeadline = .seconds(try number(.headSeconds, reader))
    options.answerDeadline = .seconds(try number(.answerSeconds, reader))
    options.limits.targetBytes = try number(.targetBytes, reader)
    options.limits.parameters = try number(.parameters, reader)
    options.limits.fields = try number(.headerFields, reader)
    options.limits.fieldBytes = try number(.headerBytes, reader)
    options.limits.hosts = try list(.hosts, reader).map { $0.lowercased() }
    return options
  }

  private static func reader(
    _ flags: SettingFlags, _ environment: [String: String]
  ) async throws(SettingError) -> ConfigReader {
    try checkNames(of: environment)
    let variables = EnvironmentVariablesProvider(environmentVariables: environment)
    var providers: [any ConfigProvider] = [
      InMemoryProvider(values: given(flags.values)), variables.prefixKeys(with: "milestoned"),
    ]
    let named = flags.config ?? environment["MILESTONED_CONFIG"]
    if named != nil || FileManager.default.fileExists(atPath: defaultFile) {
      providers.append(try await file(named ?? defaultFile))
    }
    let defaults = Dictionary(
      uniqueKeysWithValues: Setting.allCases.map { ($0, split($0.defaultValue)) })
    providers.append(InMemoryProvider(values: given(defaults)))
    return ConfigReader(providers: providers)
  }

  /// A variable that looks like a setting and is none is most likely misspelt.
  private static func checkNames(of environment: [String: String]) throws(SettingError) {
    let known = Setting.allCases.map(\.variable) + ["MILESTONED_CONFIG"]
    for name in environment.keys.sorted()
    where name.hasPrefix("MILESTONED_") && !known.contains(name) {
      let nearest = NearestName.nearest(to: name, in: known)
      throw SettingError(
        file: name,
        "there is no such setting; \(nearest.map { "did you mean \($0)?" } ?? "unset it")")
    }
  }

  private static func split(_ values: String) -> [String] {
    values.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static func isList(_ setting: Setting) -> Bool {
    setting == .dataset || setting == .hosts
  }

  private static func given(_ values: [Setting: [String]]) -> [AbsoluteConfigKey: ConfigValue] {
    var given: [AbsoluteConfigKey: ConfigValue] = [:]
    for (setting, texts) in values {
      let content: ConfigContent =
        isList(setting) ? .stringArray(texts) : .string(texts.joined(separator: ", "))
      given[AbsoluteConfigKey([setting.rawValue])] = ConfigValue(content, isSecret: false)
    }
    return given
  }

  /// The configuration file, in which every name must be a setting's.
  ///
  /// JSON is YAML too.
  private static func file(_ path: String) async throws(SettingError) -> FileProvider<YAMLSnapshot>
  {
    do {
      try check(Yams.compose(yaml: String(contentsOfFile: path, encoding: .utf8)), file: path)
      let place: [AbsoluteConfigKey: ConfigValue] = [
        "filePath": ConfigValue(.string(path), isSecret: false)
      ]
      return try await FileProvider<YAMLSnapshot>(
        config: ConfigReader(provider: InMemoryProvider(values: place)))
    } catch let error as SettingError {
      throw error
    } catch {
      let what = "\(error)".split(whereSeparator: \.isNewline).joined(separator: " ")
      throw SettingError(file: path, "the configuration cannot be read: \(what)")
    }
  }

  /// Every name has to be a setting's, and every value a text, a number or a list of them.
  private static func check(_ root: Node?, file: String) throws(SettingError) {
    guard let root else { return }
    guard let mapping = root.mapping else {
      throw SettingError(file: file, "the configuration is no list of names and values")
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard Setting(rawValue: name) != nil else {
        let nearest = NearestName.nearest(to: name, in: Setting.allCases.map(\.rawValue))
        let mend = nearest.map { "did you mean \($0)?" } ?? "take it out"
        throw SettingError(file: file, "there is no setting \(name); \(mend)")
      }
      guard value.mapping == nil else {
        throw SettingError(file: file, "\(name) has names in it; give it a value or a list")
      }
    }
  }

  private static func text(
    _ setting: Setting, _ reader: ConfigReader
  ) throws(SettingError) -> String {
    do {
      return try reader.requiredString(forKey: ConfigKey([setting.rawValue]))
    } catch {
      throw SettingError(setting, value: "a list", expected: "one value")
    }
  }

  private static func list(
    _ setting: Setting, _ reader: ConfigReader
  ) throws(SettingError) -> [String] {
    do {
      return try reader.requiredStringArray(forKey: ConfigKey([setting.rawValue]))
    } catch {
      throw SettingError(setting, value: "one value", expected: "a list")
    }
  }

  private static func number(
    _ setting: Setting, _ reader: ConfigReader
  ) throws(SettingError) -> Int {
    let text = try text(setting, reader)
    let range = setting.range ?? Int.min...Int.max
    guard let number = Int(text), range.contains(number) else {
      throw SettingError(
        setting, value: text,
        expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private static func order(_ reader: ConfigReader) throws(SettingError) -> NumericOrder? {
    let text = try text(.dateOrder, reader)
    guard !text.isEmpty else { return nil }
    guard let order = NumericOrder(rawValue: text) else {
      throw SettingError(.dateOrder, value: text, expected: "dmy or mdy, or nothing")
    }
    return order
  }

  private static func boolean(
    _ setting: Setting, _ reader: ConfigReader
  ) throws(SettingError) -> Bool {
    let text = try text(setting, reader)
    guard let value = Bool(text) else {
      throw SettingError(setting, value: text, expected: "true or false")
    }
    return value
  }

  /// A text that can be the value of a header field.
  private static func fieldValue(
    _ setting: Setting, _ reader: ConfigReader
  ) throws(SettingError) -> String {
    let text = try text(setting, reader)
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
      throw SettingError(setting, value: text, expected: "a line of ASCII")
    }
    return text
  }
}
