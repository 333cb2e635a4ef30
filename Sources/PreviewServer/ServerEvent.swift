/// A message to all browsers that listen (HTML standard, section 9.2, server-sent events).
package struct ServerEvent: Hashable, Sendable {
  package var name: String
  /// Its lines are those of the message.
  package var data: String

  package init(_ name: String, data: String) {
    self.name = name
    self.data = data
  }

  /// What a stream begins with: a browser that loses it comes back after a third of a second.
  static let head = """
    HTTP/1.1 200 OK\r
    Content-Type: text/event-stream\r
    Cache-Control: no-store\r
    X-Accel-Buffering: no\r
    Connection: close\r
    \r
    retry: 300


    """

  /// What keeps a proxy from taking a silent stream for a dead one.
  static let pulse = ": \n\n"

  /// The event as a stream has it.
  var text: String {
    let lines = data.split(separator: "\n", omittingEmptySubsequences: false)
    return "event: \(name)\n" + lines.map { "data: \($0)\n" }.joined() + "\n"
  }
}
