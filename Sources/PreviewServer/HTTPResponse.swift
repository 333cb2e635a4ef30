/// What a browser is answered.
package struct HTTPResponse: Hashable, Sendable {
  package var status: Int
  /// The media type of the body.
  package var contentType: String
  package var body: [UInt8]
  /// Where the browser is to go on; `nil` where it is there.
  package var location: String?

  /// An answer with a body of that type.
  package init(status: Int = 200, _ contentType: String, _ body: [UInt8]) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }

  /// An answer that is a page, or another text.
  package init(status: Int = 200, html: String) {
    self.init(status: status, "text/html; charset=utf-8", Array(html.utf8))
  }

  /// Leads the browser to another address, which may be relative.
  package init(redirectingTo address: String) {
    self.init(status: 302, "text/plain; charset=utf-8", [])
    location = address
  }

  /// An error, told in plain text.
  package init(error status: Int) {
    let text = "\(status) \(Self.reason(of: status))\n"
    self.init(status: status, "text/plain; charset=utf-8", Array(text.utf8))
  }

  /// The bytes on the wire, without the body for a request by `HEAD`.
  ///
  /// A connection is for one answer.
  func bytes(withBody: Bool) -> [UInt8] {
    let location = location.map { "Location: \($0)\r\n" } ?? ""
    let head = """
      HTTP/1.1 \(status) \(Self.reason(of: status))\r
      Content-Type: \(contentType)\r
      Content-Length: \(body.count)\r
      Cache-Control: no-store\r
      X-Content-Type-Options: nosniff\r
      Cross-Origin-Resource-Policy: same-origin\r
      Connection: close\r
      \(location)\r

      """
    return Array(head.utf8) + (withBody ? body : [])
  }

  /// The reason phrases of RFC 9110, section 15.
  private static func reason(of status: Int) -> String {
    switch status {
    case 200: "OK"
    case 302: "Found"
    case 400: "Bad Request"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 413: "Content Too Large"
    case 421: "Misdirected Request"
    case 431: "Request Header Fields Too Large"
    case 503: "Service Unavailable"
    case 505: "HTTP Version Not Supported"
    default: "Error"
    }
  }
}
