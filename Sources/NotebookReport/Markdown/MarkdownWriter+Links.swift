import NotebookModel

extension MarkdownWriter {
  /// A link, or its text alone where a page may not lead there.
  mutating func link(_ destination: String, title: String, _ children: [Inline]) -> String {
    guard LinkDestination.link(destination) != nil else { return inlines(children) }
    let isPlain = !destination.contains { $0.isWhitespace || "<>".contains($0) }
    if title.isEmpty, isPlain, case .text(let text)? = children.first, children.count == 1,
      text == destination && text.contains("://") || "mailto:\(text)" == destination
    {
      return "<\(text)>"
    }
    let content = inLink { $0.inlines(children) }
    return "[\(content)](\(Self.target(address(of: destination), title)))"
  }

  mutating func inLink(_ body: (inout Self) -> String) -> String {
    let outside = text.isInLink
    text.isInLink = true
    defer { text.isInLink = outside }
    return body(&self)
  }

  /// Where a destination leads from the text's file; links to lessons stay what they are.
  private func address(of destination: String) -> String {
    let parts = LinkDestination.parts(of: destination)
    guard parts.isLocal, !parts.path.hasSuffix(".md"),
      let address = options.fileAddresses[parts.path]
    else { return destination }
    return address + LinkDestination.tail(of: destination)
  }

  /// HTML of the author with links to where its files are.
  func rawMarkup(_ markup: String) -> String {
    MarkupLinks.replaced(in: markup) { address(of: $0.address) }
  }

  mutating func image(
    _ source: String,
    _ title: String,
    _ alternative: [Inline],
    _ position: SourcePosition?,
    _ attributes: ImageAttributes
  ) -> String {
    if source.hasPrefix("data:") {
      note(
        "GitHub shows no picture that is written into the text as data",
        at: position,
        help: "Put it into a file beside the lesson"
      )
    }
    let address = address(of: source)
    guard attributes.width != nil || attributes.height != nil || attributes.alternative != nil
    else { return "![\(inLink { $0.inlines(alternative) })](\(Self.target(address, title)))" }
    let words = attributes.alternative ?? alternative.plainText
    let pairs = [
      ("src", address), ("alt", words), ("title", title),
      ("width", attributes.width?.pixels ?? ""), ("height", attributes.height?.pixels ?? ""),
    ]
    let list = pairs.filter { !$0.1.isEmpty || $0.0 == "alt" }
      .map { "\($0.0)=\"\(Self.attribute($0.1))\"" }
    return "<img \(list.joined(separator: " "))>"
  }

  /// The destination and the title of a link, between its parentheses.
  private static func target(_ destination: String, _ title: String) -> String {
    let isPlain = !destination.isEmpty && !destination.contains { " ()<>\\".contains($0) }
    let escaped = destination.replacing("\\", with: "\\\\").replacing("<", with: "\\<")
      .replacing(">", with: "\\>")
    let address = isPlain ? destination : "<\(escaped)>"
    if title.isEmpty { return address }
    let words = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("&", with: "\\&").replacing("\n", with: " ")
    return "\(address) \"\(words)\""
  }

  /// A text as the value of an attribute of HTML, in one line.
  static func attribute(_ text: String) -> String {
    MarkdownText.html(text).replacing("\n", with: " ")
  }
}

extension ImageAttributes.Length {
  /// What GitHub takes: pixels, or a part of the width.
  fileprivate var pixels: String {
    let sizes = [
      "cm": 37.795, "mm": 3.7795, "in": 96, "pt": 1.3333, "pc": 16, "em": 16, "rem": 16, "px": 1,
    ]
    guard let size = sizes[unit], let value = Double(number) else { return number + unit }
    return "\(Int((value * size).rounded()))"
  }
}
