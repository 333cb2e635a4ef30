/// What a browser asks for: a request without a body.
package struct HTTPRequest: Hashable, Sendable {
  /// `GET`, `HEAD` or another method in capitals.
  package var method: String
  /// The path without its percent-encoding; begins with a slash and has no `.` or `..` among its steps.
  package var path: String
  /// The part behind the question mark as it was sent, without the mark.
  package var query: String
  /// The values of the header fields by their names in lower case.
  package var headers: [String: String]

  /// Makes a request of what a client has sent.
  package init(method: String, path: String, query: String, headers: [String: String]) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
  }

  /// The name in the `Host` field without its port, in lower case; `nil` where there is none.
  package var hostName: String? {
    guard let host = headers["host"]?.lowercased(), !host.isEmpty else { return nil }
    if host.hasPrefix("[") { return host.firstIndex(of: "]").map { String(host[...$0]) } }
    return String(host.prefix { $0 != ":" })
  }
}
