import Foundation
import FoundationNetworking

/// Words for what goes wrong on the way to a server.
enum NetworkFailure {
  /// Why a request failed, in words that do not depend on the version of Foundation.
  static func reason(_ error: any Error) -> String {
    guard let error = error as? URLError else { return "\(error)" }
    return switch error.code {
    case .cannotFindHost, .dnsLookupFailed: "the server's name is unknown; is there a network?"
    case .cannotConnectToHost, .notConnectedToInternet: "cannot connect to the server"
    case .timedOut: "the server does not answer"
    // A body that ends too early is reported as unknown.
    case .networkConnectionLost, .cannotParseResponse, .badServerResponse, .unknown:
      "the connection was cut"
    case .unsupportedURL, .badURL: "not an address that can be asked for"
    case .cancelled: "cancelled"
    case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
      .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
      "no secure connection is possible"
    default: "network error \(error.errorCode)"
    }
  }
}

/// Words for what goes wrong with a file on this machine.
enum FileFailure {
  /// Why reading or writing failed, as the system says it where it does.
  static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    guard cause.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
    return unsafe String(cString: strerror(Int32(cause.code)))
  }
}
