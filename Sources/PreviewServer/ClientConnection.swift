internal import Glibc

/// A browser's connection: what it has sent, and what it is still to be sent.
struct ClientConnection {
  /// What the connection is for.
  enum Phase: Equatable {
    case reading
    /// It ends when all is sent.
    case answering
    /// It gets the events of that topic.
    case listening(String)
  }

  /// More than this a client that does not read is not owed.
  static let mostPending = 64 << 20

  let descriptor: Int32
  var phase = Phase.reading
  /// When it began, in seconds.
  let began: Double
  /// When it last took or gave something.
  var lastSign: Double
  private var received: [UInt8] = []
  private var pending: [UInt8] = []
  private var sent = 0

  init(_ descriptor: Int32, at time: Double) {
    self.descriptor = descriptor
    began = time
    lastSign = time
  }

  var hasPending: Bool { sent < pending.count }

  /// Whether it has been sent all, or cannot be helped.
  var isDone: Bool { phase == .answering && !hasPending || pending.count - sent > Self.mostPending }

  /// Appends bytes to what is to be sent.
  mutating func enqueue(_ bytes: some Sequence<UInt8>) {
    if sent == pending.count {
      pending.removeAll(keepingCapacity: true)
      sent = 0
    }
    pending.append(contentsOf: bytes)
  }

  /// Reads what has come; `nil` where the other side has gone.
  mutating func receive() -> HTTPRequestReader.Outcome? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe recv(descriptor, &buffer, buffer.count, 0)
    if count < 0 { return errno == EAGAIN || errno == EINTR ? .unfinished : nil }
    guard count > 0 else { return nil }
    // Behind its request a client has nothing to say.
    guard phase == .reading else { return .unfinished }
    received += buffer[..<count]
    return HTTPRequestReader.read(received)
  }

  /// Sends what the system takes now; `false` where the other side has gone.
  mutating func send() -> Bool {
    while hasPending {
      let count = unsafe pending.withUnsafeBytes { bytes in
        unsafe Glibc.send(
          descriptor,
          bytes.baseAddress.map { unsafe $0 + sent },
          bytes.count - sent,
          Int32(MSG_NOSIGNAL)
        )
      }
      if count < 0 { return errno == EAGAIN || errno == EINTR }
      sent += count
    }
    return true
  }
}
