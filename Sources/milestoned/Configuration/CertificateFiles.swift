import Foundation
import MicroHTTPD

/// The files of a certificate and its key, in PEM.
struct CertificateFiles: Equatable {
  /// The file of the certificate and its chain, the server's own first.
  let chain: String

  /// The file of its key.
  let key: String

  /// Reads both as they are now.
  ///
  /// - Throws: what is wrong with which file.
  func read() throws(SettingError) -> Certificate {
    let (pem, secret) = (try Self.bytes(of: chain), try Self.bytes(of: key))
    do throws(CertificateError) {
      return try Certificate(pem: pem, key: secret)
    } catch {
      switch error {
      case .malformedKey: throw SettingError(file: key, "has no key in PEM without a password")
      case .foreignKey: throw SettingError(file: key, "is not the key of \(chain)")
      case .malformedCertificate, .malformedPriorities:
        throw SettingError(file: chain, "has no certificates in PEM, each issued by the next")
      }
    }
  }

  private static func bytes(of file: String) throws(SettingError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw SettingError(file: file, "cannot be read; give a file of PEM")
    }
    return Array(data)
  }
}
