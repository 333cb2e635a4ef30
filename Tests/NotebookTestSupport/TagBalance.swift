/// Checks that a page's tags close in the order in which they open.
///
/// It knows what the report writes: quoted attributes, void elements, style sheets, self-closing SVG tags.
package enum TagBalance {
  /// What is wrong, or `nil`.
  package static func problem(in page: String) -> String? {
    let voidElements: Set<String> = ["br", "hr", "img", "input", "link", "meta"]
    let text = Array(page.utf8)
    var open: [String] = []
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "<") else {
        if text[index] == UInt8(ascii: ">"), open.last != "style" { return "a bare > at \(index)" }
        index += 1
        continue
      }
      var end = index + 1
      var quoted = false
      while end < text.count, quoted || text[end] != UInt8(ascii: ">") {
        if text[end] == UInt8(ascii: "\"") { quoted.toggle() }
        if text[end] == UInt8(ascii: "<") { return "a < inside the tag at \(index)" }
        end += 1
      }
      guard end < text.count else { return "a tag without an end at \(index)" }
      let tag = String(decoding: text[(index + 1)..<end], as: UTF8.self)
      index = end + 1
      if tag.hasPrefix("!") { continue }
      if tag == "script" {
        let rest = String(decoding: text[index...], as: UTF8.self)
        guard let close = rest.firstRange(of: "</script>") else { return "a script without an end" }
        index += rest[..<close.upperBound].utf8.count
        continue
      }
      let name = String(tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" })
      if tag.hasPrefix("/") {
        guard open.popLast() == name else { return "</\(name)> closes something else" }
      } else if !voidElements.contains(name), !tag.hasSuffix("/") {
        open.append(name)
      }
    }
    return open.isEmpty ? nil : "never closed: \(open)"
  }
}
