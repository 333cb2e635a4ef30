internal import Glibc
internal import Synchronization

/// A server of pages for browsers on this machine, and of events that tell them what has changed.
///
/// It listens on the loopback address and answers requests for its own names only, so that no other site can read from it by
/// a name of its own that leads here. One thread serves all connections.
package final class PreviewServer: Sendable {
  /// What a request is answered.
  package enum Reply: Sendable {
    case response(HTTPResponse)
    /// The events of a topic from now on, after those.
    case events(topic: String, first: [ServerEvent])
  }

  /// The most connections at a time.
  package static let mostConnections = 256
  /// The seconds that a client may take for its request, or be silent while it is answered.
  static let patience = 10.0

  /// The port on the loopback address.
  package let port: UInt16
  private let listener: Int32
  /// A pipe that is written to when something waits in `orders`.
  private let wakeUp: (reading: Int32, writing: Int32)
  private let orders = Mutex<[Order]>([])
  private let names: Set<String>

  enum Order: Sendable {
    case publish(ServerEvent, topic: String)
    case stop
  }

  /// Opens a port of the loopback address: the first that is free of `ports`, where 0 stands for any.
  ///
  /// There is none where all of them are taken. `names` are host names besides those of this machine, for a proxy in front of
  /// the server.
  package init?(ports: [UInt16], names: [String] = []) {
    var opened: (descriptor: Int32, port: UInt16)?
    for port in ports where opened == nil { opened = LoopbackSocket.listen(on: port) }
    guard let opened else { return nil }
    (listener, port) = opened
    self.names = Set(["localhost", "127.0.0.1", "[::1]"] + names.map { $0.lowercased() })
    var ends: [Int32] = [0, 0]
    unsafe pipe(&ends)
    ends.forEach(LoopbackSocket.prepare)
    wakeUp = (ends[0], ends[1])
  }

  /// Sends an event to all who listen to the topic.
  package func publish(_ event: ServerEvent, to topic: String) {
    order(.publish(event, topic: topic))
  }

  /// Ends all connections and `run`.
  package func stop() { order(.stop) }

  private func order(_ order: Order) {
    orders.withLock { $0.append(order) }
    var byte: UInt8 = 0
    // A pipe that is full wakes as well.
    _ = unsafe write(wakeUp.writing, &byte, 1)
  }

  /// Serves until `stop`, on the thread that calls it; `reply` is called there too.
  package func run(_ reply: (HTTPRequest) -> Reply) {
    var loop = ServerLoop(listener: listener, wakeUp: wakeUp.reading)
    while loop.isRunning {
      loop.step {
        answer($0, reply)
      } orders: {
        orders.withLock { waiting in
          defer { waiting = [] }
          return waiting
        }
      }
    }
  }

  private func answer(_ request: HTTPRequest, _ reply: (HTTPRequest) -> Reply) -> Reply {
    guard let host = request.hostName else { return .response(HTTPResponse(error: 400)) }
    guard names.contains(host) else { return .response(HTTPResponse(error: 421)) }
    guard ["GET", "HEAD"].contains(request.method) else {
      return .response(HTTPResponse(error: 405))
    }
    return reply(request)
  }
}
