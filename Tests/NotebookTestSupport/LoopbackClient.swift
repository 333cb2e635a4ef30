import Glibc

/// A connection to a port of this machine that sends any bytes, right or wrong.
package final class LoopbackClient {
  package struct Refused: Error {}

  private let descriptor: Int32

  package init(port: UInt16) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var limit = timeval(tv_sec: 60, tv_usec: 0)
    unsafe setsockopt(
      descriptor,
      SOL_SOCKET,
      SO_RCVTIMEO,
      &limit,
      socklen_t(MemoryLayout<timeval>.size)
    )
    let descriptor = descriptor
    let status = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw Refused() }
  }

  deinit { close(descriptor) }

  package func send(_ text: String) {
    var bytes = Array(text.utf8)
    _ = unsafe Glibc.send(descriptor, &bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// The next bytes; `nil` where the other side has ended the connection, or is silent for a minute.
  package func receive() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? Array(buffer[..<count]) : nil
  }

  /// All that comes until the other side ends the connection, as text.
  package func receiveAll() -> String {
    var bytes: [UInt8] = []
    while let more = receive() { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }
}
