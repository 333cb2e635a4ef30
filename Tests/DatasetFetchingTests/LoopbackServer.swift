import Dispatch
import Foundation
import Glibc
import Synchronization

/// A small HTTP/1.1 server on 127.0.0.1 that misbehaves on demand.
final class LoopbackServer: Sendable {
  /// What the server answers for one path.
  struct Answer {
    var content: [UInt8] = []
    var status = 200
    /// Whether to send everything even when asked for a range.
    var ignoresRange = false
    /// Body bytes after which the first, second, … answer is cut off.
    var cuts: [Int] = []
  }

  /// What a client asked for.
  struct Request: Hashable {
    let path: String
    let range: String?
  }

  private struct State {
    var answers: [String: Answer]
    var requests: [Request] = []
  }

  let port: Int
  private let socket: Int32
  private let state: Mutex<State>
  private let ended = DispatchSemaphore(value: 0)

  init(_ answers: [String: Answer]) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    port = try Self.listen(on: socket)
    state = Mutex(State(answers: answers))
    Thread.detachNewThread { [self] in
      while true {
        let connection = accept(socket, nil, nil)
        guard connection >= 0 else { break }
        serve(connection)
        close(connection)
      }
      ended.signal()
    }
  }

  /// The address of the server's top folder.
  var address: String { "http://127.0.0.1:\(port)/" }

  /// The requests so far.
  var requests: [Request] { state.withLock { $0.requests } }

  /// Ends the server's thread and frees its port.
  func stop() {
    shutdown(socket, Int32(SHUT_RDWR))
    ended.wait()
    close(socket)
  }

  private func serve(_ connection: Int32) {
    let lines = Self.readHead(of: connection)
    guard let path = lines.first?.split(separator: " ").dropFirst().first.map(String.init) else {
      return
    }
    let range = lines.first { $0.lowercased().hasPrefix("range:") }
      .map { $0.dropFirst("range:".count).trimmingCharacters(in: .whitespaces) }
    let (answer, cut) = state.withLock { state in
      state.requests.append(Request(path: path, range: range))
      let answer = state.answers[path] ?? Answer(status: 404)
      let cut = answer.cuts.first
      if cut != nil { state.answers[path]?.cuts.removeFirst() }
      return (answer, cut)
    }
    let (head, body) = Self.reply(answer, range: range)
    Self.send(Array(head.utf8), to: connection)
    Self.send(Array(body.prefix(cut ?? body.count)), to: connection)
  }

  private static func reply(_ answer: Answer, range: String?) -> (head: String, body: [UInt8]) {
    let start = range.flatMap { Int($0.dropFirst("bytes=".count).dropLast()) }
    var status = answer.status
    var body = status == 200 ? answer.content : Array("no such file".utf8)
    var fields = ""
    if status == 200, let start, !answer.ignoresRange {
      if start < body.count {
        status = 206
        fields = "Content-Range: bytes \(start)-\(body.count - 1)/\(body.count)\r\n"
        body.removeFirst(start)
      } else {
        status = 416
        body = []
      }
    }
    let head = "HTTP/1.1 \(status) Answer\r\nContent-Length: \(body.count)\r\n\(fields)"
    return (head + "Connection: close\r\n\r\n", body)
  }

  private static func readHead(of connection: Int32) -> [String] {
    var bytes: [UInt8] = []
    while !bytes.ends(with: [13, 10, 13, 10]) {
      var byte: UInt8 = 0
      guard unsafe recv(connection, &byte, 1, 0) == 1 else { break }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
  }

  private static func send(_ bytes: [UInt8], to connection: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let sent = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.send(connection, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
      }
      guard sent > 0 else { return }
      rest = rest.dropFirst(sent)
    }
  }

  private static func listen(on socket: Int32) throws -> Int {
    var name = sockaddr_in()
    name.sin_family = sa_family_t(AF_INET)
    name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = unsafe withUnsafeMutableBytes(of: &name) { bytes in
      unsafe bytes.withMemoryRebound(to: sockaddr.self) { name in
        unsafe (bind(socket, name.baseAddress, length) == 0 && Glibc.listen(socket, 8) == 0
          && getsockname(socket, name.baseAddress, &length) == 0)
      }
    }
    guard status else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    return Int(UInt16(bigEndian: name.sin_port))
  }
}

extension Array<UInt8> {
  fileprivate func ends(with suffix: [UInt8]) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }
}
