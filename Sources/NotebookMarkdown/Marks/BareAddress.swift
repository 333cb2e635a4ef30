import NotebookModel

/// An address in running text without brackets around it, as GitHub Flavored Markdown (section 6.9) links it.
struct BareAddress {
  /// Where it stands.
  var range: Range<Int>
  /// Where its link leads.
  var destination: String

  /// `https://…` or `www.…` at `start`; `nil` when none begins there.
  init?(at start: Int, in bytes: [UInt8]) {
    if start > 0, bytes[start - 1].isAlphanumeric || Array("_/.@:-".utf8).contains(bytes[start - 1])
    {
      return nil
    }
    let schemes = ["https://", "http://", "www."]
    let text = bytes[start...]
    guard let scheme = schemes.first(where: { Self.begins(text, with: $0) }) else { return nil }
    let stops = Array("<>[]\"`|".utf8)
    var written = text.prefix { !$0.isWhitespace && !stops.contains($0) }
    if Self.isDestination(start, in: bytes) { written = Self.balanced(written) }
    let end = Self.trimmedEnd(of: written)
    let host = bytes[start + scheme.utf8.count..<max(end, start + scheme.utf8.count)]
      .prefix { $0.isAlphanumeric || $0 >= 0x80 || Array("-_.".utf8).contains($0) }
    guard let first = host.first, first.isAlphanumeric || first >= 0x80,
      scheme != "www." || host.dropLast().contains(UInt8(ascii: "."))
    else { return nil }
    range = start..<end
    let address = String(decoding: bytes[range], as: UTF8.self)
    destination = scheme == "www." ? "http://" + address : address
  }

  /// `name@example.org` around the `@` at `place`, from `start` on.
  init?(mailAround place: Int, from start: Int, in bytes: [UInt8]) {
    let name = bytes[start..<place].reversed()
      .prefix { $0.isAlphanumeric || Array("._+-".utf8).contains($0) }
    let host = bytes[(place + 1)...].prefix { $0.isAlphanumeric || Array("-_.".utf8).contains($0) }
    var end = host.endIndex
    while end > host.startIndex, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let hostBytes = bytes[host.startIndex..<end]
    let first = place - name.count
    guard let mark = name.last, mark.isAlphanumeric, let last = hostBytes.last, last.isAlphanumeric,
      hostBytes.contains(UInt8(ascii: ".")), hostBytes.first != UInt8(ascii: "."),
      first == 0 || !Array("/:@\\".utf8).contains(bytes[first - 1])
    else { return nil }
    range = first..<end
    destination = "mailto:" + String(decoding: bytes[range], as: UTF8.self)
  }

  /// Whether the brackets of a link may open before `start`: `[words](`.
  private static func isDestination(_ start: Int, in bytes: [UInt8]) -> Bool {
    var before = bytes[..<start]
    while before.last?.isWhitespace == true { before.removeLast() }
    return before.suffix(2).elementsEqual("](".utf8)
  }

  /// The text up to a closing bracket that nothing in it opens, which ends the link.
  private static func balanced(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var depth = 0
    return text.prefix { byte in
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      return depth >= 0
    }
  }

  private static func begins(_ text: ArraySlice<UInt8>, with scheme: String) -> Bool {
    let start = text.prefix(scheme.utf8.count).map { $0.isLetter ? $0 | 0x20 : $0 }
    return start.elementsEqual(scheme.utf8)
  }

  /// Where an address ends whose last characters may belong to the sentence around it.
  private static func trimmedEnd(of text: ArraySlice<UInt8>) -> Int {
    var rest = text
    var surplus =
      text.count { $0 == UInt8(ascii: ")") } - text.count { $0 == UInt8(ascii: "(") }
    while let last = rest.last {
      if Array("?!.,:;*_~'\\".utf8).contains(last) {
        rest.removeLast()
      } else if last == UInt8(ascii: ")"), surplus > 0 {
        surplus -= 1
        rest.removeLast()
      } else {
        break
      }
    }
    return rest.endIndex
  }
}
