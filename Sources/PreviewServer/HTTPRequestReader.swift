/// Reads the head of a request (RFC 9112, sections 2 to 5), within bounds.
package enum HTTPRequestReader {
  /// The most bytes that the request line and the header fields may have.
  package static let limit = 16 * 1024

  /// What the bytes that have come so far are.
  package enum Outcome: Hashable, Sendable {
    /// The head is not complete.
    case unfinished
    case request(HTTPRequest)
    /// The request is answered by an error with that status.
    case refused(Int)
  }

  /// Reads the bytes that a connection has sent until now.
  package static func read(_ bytes: [UInt8]) -> Outcome {
    guard let end = endOfHead(bytes) else {
      return bytes.count > limit ? .refused(431) : .unfinished
    }
    guard end <= limit else { return .refused(431) }
    let texts = bytes[..<end].split(separator: UInt8(ascii: "\n")).map { line in
      String(validating: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
    var lines = texts.compactMap { $0 }[...]
    guard lines.count == texts.count,
      lines.allSatisfy({ !$0.utf8.contains(UInt8(ascii: "\r")) })
    else { return .refused(400) }
    guard let first = lines.popFirst() else { return .refused(400) }
    let words = first.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, isToken(words[0]), words[2].hasPrefix("HTTP/") else {
      return .refused(400)
    }
    guard ["HTTP/1.1", "HTTP/1.0"].contains(words[2]) else { return .refused(505) }
    var headers: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), isToken(line[..<colon]) else {
        return .refused(400)
      }
      let name = line[..<colon].lowercased()
      // Two names of the host are one too many (section 3.2).
      if name == "host", headers[name] != nil { return .refused(400) }
      headers[name] = trimmed(line[line.index(after: colon)...])
    }
    // Nothing is sent to a preview.
    if headers["transfer-encoding"] != nil || (headers["content-length"] ?? "0") != "0" {
      return .refused(413)
    }
    guard let (path, query) = target(words[1]) else { return .refused(400) }
    return .request(
      HTTPRequest(method: String(words[0]), path: path, query: query, headers: headers)
    )
  }

  /// Where the empty line behind the header fields begins; a line may end without a carriage return (section 2.2).
  private static func endOfHead(_ bytes: [UInt8]) -> Int? {
    var start = 0
    for index in bytes.indices.prefix(limit + 2) where bytes[index] == UInt8(ascii: "\n") {
      let isEmpty = index == start || index == start + 1 && bytes[start] == UInt8(ascii: "\r")
      if isEmpty, start > 0 { return start }
      start = index + 1
    }
    return nil
  }

  /// The path and the query of a target in origin form; `nil` where it is another one or leaves its folder.
  private static func target(_ text: Substring) -> (path: String, query: String)? {
    guard text.hasPrefix("/") else { return nil }
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = withoutPercents(parts[0]) else { return nil }
    let steps = path.split(separator: "/")
    guard !steps.contains("."), !steps.contains(".."),
      !path.unicodeScalars.contains(where: { $0.value < 0x20 || $0 == "\\" })
    else { return nil }
    return (path, parts.count > 1 ? String(parts[1]) : "")
  }

  private static func withoutPercents(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(rest.prefix(2)) ?? ""
      guard digits.utf8.count == 2, !digits.hasPrefix("+"), let value = UInt8(digits, radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Whether it is a token of RFC 9110, section 5.6.2.
  private static func isToken(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }

  private static func trimmed(_ text: Substring) -> String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    var text = text.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return String(text)
  }
}
