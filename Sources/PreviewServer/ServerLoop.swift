internal import Glibc

/// The connections of a server, and what happens on them.
struct ServerLoop {
  private(set) var isRunning = true
  private let listener: Int32
  private let wakeUp: Int32
  private var connections: [Int32: ClientConnection] = [:]
  private var lastPulse = Self.now

  init(listener: Int32, wakeUp: Int32) {
    self.listener = listener
    self.wakeUp = wakeUp
  }

  private static var now: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Waits for something to happen, a second at most, and does what it asks for.
  mutating func step(
    _ answer: (HTTPRequest) -> PreviewServer.Reply,
    orders: () -> [PreviewServer.Order]
  ) {
    var watched = [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
    watched.append(pollfd(fd: wakeUp, events: Int16(POLLIN), revents: 0))
    for connection in connections.values {
      let events = connection.hasPending ? POLLIN | POLLOUT : POLLIN
      watched.append(pollfd(fd: connection.descriptor, events: Int16(events), revents: 0))
    }
    let count = unsafe poll(&watched, nfds_t(watched.count), 1000)
    if count > 0 {
      if watched[0].revents != 0 { accept() }
      if watched[1].revents != 0 {
        var bytes = [UInt8](repeating: 0, count: 256)
        while unsafe read(wakeUp, &bytes, bytes.count) > 0 {}
      }
      for event in watched.dropFirst(2) where event.revents != 0 { serve(event, answer) }
    }
    for order in orders() { follow(order) }
    tidy()
  }

  private mutating func accept() {
    while true {
      let descriptor = Glibc.accept(listener, nil, nil)
      guard descriptor >= 0 else { return }
      LoopbackSocket.prepare(descriptor)
      var connection = ClientConnection(descriptor, at: Self.now)
      if connections.count >= PreviewServer.mostConnections {
        connection.enqueue(HTTPResponse(error: 503).bytes(withBody: true))
        connection.phase = .answering
      }
      connections[descriptor] = connection
    }
  }

  private mutating func serve(_ event: pollfd, _ answer: (HTTPRequest) -> PreviewServer.Reply) {
    guard var connection = connections[event.fd] else { return }
    connection.lastSign = Self.now
    if event.revents & Int16(POLLOUT) != 0, !connection.send() { return close(event.fd) }
    if event.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
      switch connection.receive() {
      case nil where connection.phase == .answering: break
      case nil: return close(event.fd)
      case .unfinished: break
      case .refused(let status):
        connection.enqueue(HTTPResponse(error: status).bytes(withBody: true))
        connection.phase = .answering
      case .request(let request):
        begin(answer(request), to: request, on: &connection)
      }
    }
    guard connection.send() else { return close(event.fd) }
    connections[event.fd] = connection
  }

  private func begin(
    _ reply: PreviewServer.Reply,
    to request: HTTPRequest,
    on connection: inout ClientConnection
  ) {
    switch reply {
    case .response(let response):
      connection.enqueue(response.bytes(withBody: request.method != "HEAD"))
      connection.phase = .answering
    case .events(let topic, let first):
      connection.enqueue(ServerEvent.head.utf8)
      for event in first { connection.enqueue(event.text.utf8) }
      connection.phase = request.method == "HEAD" ? .answering : .listening(topic)
    }
  }

  private mutating func follow(_ order: PreviewServer.Order) {
    switch order {
    case .publish(let event, let topic):
      for (descriptor, connection) in connections where connection.phase == .listening(topic) {
        send(event.text, to: descriptor)
      }
    case .stop:
      for descriptor in connections.keys { close(descriptor) }
      _ = Glibc.close(listener)
      isRunning = false
    }
  }

  private mutating func send(_ text: String, to descriptor: Int32) {
    connections[descriptor]?.enqueue(text.utf8)
    if connections[descriptor]?.send() == false { close(descriptor) }
  }

  /// Closes what is done and what keeps the server waiting, and gives signs of life.
  private mutating func tidy() {
    let now = Self.now
    for (descriptor, connection) in connections {
      let since =
        switch connection.phase {
        case .reading: connection.began
        case .answering: connection.lastSign
        case .listening: now
        }
      if connection.isDone || now - since > PreviewServer.patience { close(descriptor) }
    }
    guard now - lastPulse > 15 else { return }
    lastPulse = now
    for (descriptor, connection) in connections {
      if case .listening = connection.phase { send(ServerEvent.pulse, to: descriptor) }
    }
  }

  private mutating func close(_ descriptor: Int32) {
    connections[descriptor] = nil
    _ = Glibc.close(descriptor)
  }
}
