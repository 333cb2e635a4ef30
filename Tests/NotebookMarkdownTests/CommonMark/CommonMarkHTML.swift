import NotebookMarkdown
import NotebookModel

/// A lesson as the HTML that the examples of the CommonMark specification show.
struct CommonMarkHTML {
  let html: String

  init(_ markdown: String) {
    var writer = Writer()
    let notebook = NotebookReader().read("---\nsmart: false\n---\n" + markdown, fileName: "a.md")
    writer.write(notebook.blocks)
    html = writer.output
  }

  private struct Writer {
    var output = ""

    mutating func startLine() {
      if !output.isEmpty, !output.hasSuffix("\n") { output += "\n" }
    }

    mutating func write(_ blocks: [Block], isTight: Bool = false) {
      for block in blocks { write(block, isTight: isTight) }
    }

    mutating func write(_ block: Block, isTight: Bool) {
      if !isTight || !block.isParagraph { startLine() }
      switch block.kind {
      case .heading(let level, let content):
        output += "<h\(level)>\(Self.html(content))</h\(level)>\n"
      case .paragraph(let content):
        output += isTight ? Self.html(content) : "<p>\(Self.html(content))</p>\n"
      case .quote(let blocks):
        output += "<blockquote>\n"
        write(blocks)
        startLine()
        output += "</blockquote>\n"
      case .list(let list): write(list)
      case .code(let info, let text, _):
        let language = info.split(separator: " ").first
        let name = language.map { " class=\"language-\(escaped(String($0)))\"" } ?? ""
        output += "<pre><code\(name)>\(escaped(text))</code></pre>\n"
      case .html(let markup): output += markup
      case .thematicBreak: output += "<hr />\n"
      default: output += "[an addition]\n"
      }
    }

    mutating func write(_ list: List) {
      let name = list.start == nil ? "ul" : "ol"
      let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
      output += "<\(name)\(start)>\n"
      for item in list.items {
        startLine()
        output += "<li>"
        write(item, isTight: list.isTight)
        output += "</li>\n"
      }
      output += "</\(name)>\n"
    }

    static func html(_ content: [Inline]) -> String { content.map(html).joined() }

    static func html(_ inline: Inline) -> String {
      switch inline {
      case .text(let text): return escaped(text)
      case .softBreak: return "\n"
      case .lineBreak: return "<br />\n"
      case .code(let text): return "<code>\(escaped(text))</code>"
      case .emphasis(let content): return "<em>\(html(content))</em>"
      case .strong(let content): return "<strong>\(html(content))</strong>"
      case .styled(let style, let content):
        return "<\(style.element.rawValue)>\(html(content))</\(style.element.rawValue)>"
      case .link(let destination, let title, let content, _):
        return "<a href=\"\(address(destination))\"\(attribute(title))>\(html(content))</a>"
      case .image(let source, let title, let content, _, _):
        return
          "<img src=\"\(address(source))\" alt=\"\(escaped(plain(content)))\"\(attribute(title)) />"
      case .html(let markup, _): return markup
      default: return "[an addition]"
      }
    }

    private static func attribute(_ title: String) -> String {
      title.isEmpty ? "" : " title=\"\(escaped(title))\""
    }

    private static func plain(_ content: [Inline]) -> String {
      content.map { inline in
        switch inline {
        case .text(let text), .code(let text): text
        case .emphasis(let content), .strong(let content), .link(_, _, let content, _),
          .image(_, _, let content, _, _):
          plain(content)
        default: " "
        }
      }.joined()
    }

    private static func address(_ text: String) -> String {
      let kept = Array("-_.+!*(),%#@?=;:/$~".utf8)
      return text.utf8.map { byte in
        let character = Character(Unicode.Scalar(byte))
        if byte == UInt8(ascii: "&") { return "&amp;" }
        if byte == UInt8(ascii: "'") { return "&#x27;" }
        if byte < 0x80, character.isLetter || character.isNumber || kept.contains(byte) {
          return String(character)
        }
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
      }.joined()
    }
  }
}

extension Block {
  fileprivate var isParagraph: Bool {
    if case .paragraph = kind { true } else { false }
  }
}

private func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    .replacing("\"", with: "&quot;")
}
