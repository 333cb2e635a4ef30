import PreviewServer
import Testing

@Suite struct HTTPRequestReaderTests {
  private func read(_ text: String) -> HTTPRequestReader.Outcome {
    HTTPRequestReader.read(Array(text.utf8))
  }

  private func request(_ target: String, _ headers: String = "Host: localhost\r\n") -> String {
    "GET \(target) HTTP/1.1\r\n\(headers)\r\n"
  }

  @Test func readsAHead() {
    let text = request("/a%20b/%C3%A9.html?x=1&y=?", "Host: LOCALHOST:8080\r\nX-Y:\t z \r\n")
    #expect(
      read(text)
        == .request(
          HTTPRequest(
            method: "GET",
            path: "/a b/é.html",
            query: "x=1&y=?",
            headers: ["host": "LOCALHOST:8080", "x-y": "z"]
          )
        )
    )
    // RFC 9112, section 2.2: a line feed alone may end a line.
    #expect(read(text.replacing("\r\n", with: "\n")) == read(text))
  }

  @Test func waitsForTheEndOfTheHead() {
    let bytes = Array(request("/").utf8)
    for length in bytes.indices {
      #expect(HTTPRequestReader.read(Array(bytes[..<length])) == .unfinished)
    }
  }

  @Test(arguments: [
    ("localhost", "localhost"), ("LocalHost:80", "localhost"), ("[::1]:8080", "[::1]"),
    ("127.0.0.1", "127.0.0.1"), ("", nil),
  ])
  func namesTheHost(field: String, name: String?) throws {
    guard case .request(let request) = read(request("/", "Host: \(field)\r\n")) else {
      Issue.record("no request")
      return
    }
    #expect(request.hostName == name)
  }

  @Test(arguments: [
    "/../x", "/a/../b", "/%2e%2e/x", "/%2E%2E%2fx", "/a/./b", "/a%5c..%5cb", "/a%00b", "/%0d%0ab",
    "/%", "/%a", "/%zz", "/%+1", "/%ff", "http://localhost/", "*", "localhost:80",
  ])
  func refusesTargetsThatLeaveTheFolder(target: String) {
    #expect(read(request(target)) == .refused(400))
  }

  @Test(arguments: [
    ("GET /\r\n\r\n", 400), ("GET  / HTTP/1.1\r\n\r\n", 400), ("G(T / HTTP/1.1\r\n\r\n", 400),
    ("GET / HTTP/2.0\r\n\r\n", 505), ("GET / FTP/1.1\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400), ("GET / HTTP/1.1\r\nnonsense\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nX: a\r\n b\r\n\r\n", 400), ("GET / HTTP/1.1\r\nX: a\rb\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nContent-Length: 1\r\n\r\na", 413),
    ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 413),
  ])
  func refusesWhatIsNoRequestForAPage(text: String, status: Int) {
    #expect(read(text) == .refused(status))
  }

  @Test func refusesBytesThatAreNoText() {
    #expect(
      HTTPRequestReader.read(Array("GET / HTTP/1.1\r\nX: ".utf8) + [0xFF] + Array("\r\n\r\n".utf8))
        == .refused(400)
    )
  }

  @Test func endsAtItsLimit() {
    let long = String(repeating: "a", count: HTTPRequestReader.limit)
    #expect(read("GET /" + long) == .refused(431))
    #expect(read(request("/", "X: \(long)\r\n")) == .refused(431))
    // No more is kept of a client that never ends its head.
    #expect(read(String(repeating: "\r\n", count: 3) + "GET /") == .refused(400))
  }

  /// A small generator of damaged requests: whatever comes, there is an answer.
  @Test func answersWhateverComes() {
    var generator = SystemRandomNumberGenerator()
    let text = Array(request("/a%20b?c", "Host: localhost:1\r\nAccept: */*\r\n").utf8)
    for _ in 0..<20_000 {
      var bytes = text
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: bytes.remove(at: place)
        default: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        }
      }
      guard case .request(let request) = HTTPRequestReader.read(bytes) else { continue }
      #expect(request.path.hasPrefix("/"))
      #expect(!request.path.split(separator: "/").contains(".."))
    }
  }
}
