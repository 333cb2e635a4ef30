extension SVGBody {
  /// What texts of one group have in common.
  struct TextAttributes: Hashable {
    let size: Double
    let anchor: Text.Anchor
    let ink: Ink

    init(_ text: Text) {
      size = text.size
      anchor = text.anchor
      ink = text.ink
    }

    func text(_ theme: SVGTheme) -> String {
      var text = ""
      if size != 10 { text += " font-size=\"\(SVGNumber.text(size))\"" }
      if anchor != .start { text += " text-anchor=\"\(anchor.rawValue)\"" }
      let fill = theme.text(of: ink)
      // The image itself fills with this.
      if fill != theme.text(of: .foreground) { text += " fill=\"\(fill)\"" }
      if let opacity = ink.color.svgOpacity { text += " fill-opacity=\"\(opacity)\"" }
      return text
    }
  }

  mutating func append(_ run: [Text]) {
    guard let first = run.first else { return }
    let attributes = TextAttributes(first).text(theme)
    let isGroup = run.count > 1 && !attributes.isEmpty
    if isGroup { text += "<g\(attributes)>" }
    for line in run {
      text += "<text" + (isGroup ? "" : attributes)
      let (x, y) = (SVGNumber.text(line.position.x), SVGNumber.text(line.position.y))
      if line.rotation == 0 {
        text += " x=\"\(x)\" y=\"\(y)\""
      } else {
        // SVG turns clockwise.
        text += " transform=\"translate(\(x) \(y))rotate(\(SVGNumber.text(-line.rotation)))\""
      }
      text += ">\(xmlEscaped(line.string))</text>"
    }
    if isGroup { text += "</g>" }
  }
}
