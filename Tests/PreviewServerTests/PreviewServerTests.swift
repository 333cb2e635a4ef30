import Foundation
import NotebookTestSupport
import PreviewServer
import Testing

@Suite struct PreviewServerTests {
  /// Runs a server while `body` talks to it.
  private func serving(
    names: [String] = [],
    _ body: (PreviewServer) async throws -> Void
  ) async throws {
    let server = try #require(PreviewServer(ports: [0], names: names))
    let thread = Thread {
      server.run { request in
        request.path == "/events"
          ? .events(topic: "a", first: [ServerEvent("hello", data: "x\ny")])
          : .response(HTTPResponse(html: "<p>\(request.path)"))
      }
    }
    thread.start()
    defer { server.stop() }
    try await body(server)
  }

  /// What the server answers to these bytes, until it ends the connection or has sent `ending`.
  private func answer(
    _ server: PreviewServer,
    to text: String,
    until ending: String? = nil,
    _ act: () -> Void = {}
  ) throws -> String {
    let client = try LoopbackClient(port: server.port)
    client.send(text)
    var received = ""
    while let more = client.receive() {
      let isFirst = received.isEmpty
      received += String(decoding: more, as: UTF8.self)
      if isFirst { act() }
      if let ending, received.hasSuffix(ending) { break }
    }
    return received
  }

  private func get(_ path: String, host: String = "localhost", method: String = "GET") -> String {
    "\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\n\r\n"
  }

  @Test func answersWithAPage() async throws {
    try await serving { server in
      let head = """
        HTTP/1.1 200 OK\r
        Content-Type: text/html; charset=utf-8\r
        Content-Length: 7\r
        Cache-Control: no-store\r
        X-Content-Type-Options: nosniff\r
        Cross-Origin-Resource-Policy: same-origin\r
        Connection: close\r
        \r

        """
      let whole = try answer(server, to: get("/a%20b"))
      #expect(whole == head + "<p>/a b")
      let short = try answer(server, to: get("/a%20b", method: "HEAD"))
      #expect(short == head)
    }
  }

  @Test(arguments: [
    ("evil.example", 421), ("localhost.evil.example", 421), ("127.0.0.1:99", 200), ("[::1]", 200),
    ("LOCALHOST:1", 200), ("", 400), ("docs.example", 200),
  ])
  func answersItsOwnNamesOnly(host: String, status: Int) async throws {
    try await serving(names: ["Docs.example"]) { server in
      let text = try answer(server, to: get("/", host: host))
      #expect(text.hasPrefix("HTTP/1.1 \(status) "))
    }
  }

  @Test(arguments: [
    ("DELETE", "405 Method Not Allowed"), ("GET /.. HTTP/1.1\r\n\r\n", "400 Bad Request"),
  ])
  func refusesOtherRequests(method: String, status: String) async throws {
    try await serving { server in
      let request = method.contains(" ") ? method : get("/", method: method)
      let text = try answer(server, to: request)
      #expect(text.hasPrefix("HTTP/1.1 \(status)\r\n"))
    }
  }

  @Test func sendsEventsToThoseWhoListenToTheirTopic() async throws {
    try await serving { server in
      let text = try answer(server, to: get("/events"), until: "data: mine\n\n") {
        server.publish(ServerEvent("page", data: "other"), to: "b")
        server.publish(ServerEvent("page", data: "one\n\ntwo"), to: "a")
        server.publish(ServerEvent("page", data: "mine"), to: "a")
      }
      #expect(
        text.split(separator: "\r\n\r\n", maxSplits: 1).last
          == """
          retry: 300

          event: hello
          data: x
          data: y

          event: page
          data: one
          data: 
          data: two

          event: page
          data: mine


          """
      )
    }
  }

  @Test func servesOthersWhileOneIsSlow() async throws {
    try await serving { server in
      let slow = try LoopbackClient(port: server.port)
      slow.send("GET / HT")
      let text = try answer(server, to: get("/b"))
      #expect(text.hasSuffix("<p>/b"))
      slow.send("TP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(slow.receiveAll().hasSuffix("<p>/"))
    }
  }

  @Test func refusesConnectionsBeyondItsLimit() async throws {
    try await serving { server in
      var listeners: [LoopbackClient] = []
      for _ in 0..<PreviewServer.mostConnections {
        let client = try LoopbackClient(port: server.port)
        client.send(get("/events"))
        #expect(client.receive() != nil)
        listeners.append(client)
      }
      let refused = try answer(server, to: get("/"))
      #expect(refused.hasPrefix("HTTP/1.1 503 "))
      listeners.removeLast()
      var text = ""
      // The server notices the end of a connection a moment later.
      for _ in 0..<100 where !text.hasPrefix("HTTP/1.1 200 ") {
        text = try answer(server, to: get("/"))
      }
      #expect(text.hasPrefix("HTTP/1.1 200 "))
    }
  }

  @Test func takesTheFirstFreePort() throws {
    let first = try #require(PreviewServer(ports: [0]))
    let second = try #require(PreviewServer(ports: [first.port, 0]))
    #expect(second.port != first.port)
    #expect(PreviewServer(ports: [first.port]) == nil)
  }
}
