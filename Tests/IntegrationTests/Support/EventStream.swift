import Foundation
import NotebookTestSupport
import Testing

/// The events of a preview, one after the other.
final class EventStream {
  private let client: LoopbackClient
  private var bytes: [UInt8] = []

  init(port: UInt16, _ path: String) throws {
    client = try LoopbackClient(port: port)
    client.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
  }

  /// The data of the next event of that name; `nil` at the end of the stream.
  func next(_ name: String) -> String? {
    while true {
      while let end = bytes.firstRange(of: [10, 10]) {
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
          .split(separator: "\n", omittingEmptySubsequences: false)
        bytes.removeSubrange(..<end.upperBound)
        if lines.contains("event: \(name)") {
          return lines.filter { $0.hasPrefix("data: ") }.map { $0.dropFirst(6) }
            .joined(separator: "\n")
        }
      }
      guard let more = client.receive() else { return nil }
      bytes += more
    }
  }

  /// The whole answer to a request for a path.
  static func get(port: UInt16, _ path: String) throws -> String {
    let client = try LoopbackClient(port: port)
    client.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
    return client.receiveAll()
  }
}
