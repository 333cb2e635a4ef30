internal import Digests

/// A drawing as SVG whose identifiers have no names yet.
struct SVGImage {
  let drawing: Drawing
  let description: FigureDescription
  let theme: SVGTheme
  let body: SVGBody

  /// The `<svg>` element; names of clip paths and markers are made from the content and `identifierSuffix`.
  func text(identifierSuffix: String = "") -> String {
    // Identifiers are named for the content that uses them, which is known only now.
    let content = description.title + description.text + body.text
    let name = "p" + FNV1a.name(for: content) + identifierSuffix
    let width = SVGNumber.text(drawing.width)
    let height = SVGNumber.text(drawing.height)
    var text = "<svg xmlns=\"http://www.w3.org/2000/svg\""
    text += " width=\"\(SVGNumber.text(drawing.width / PlotStyle.pixel))\""
    text += " height=\"\(SVGNumber.text(drawing.height / PlotStyle.pixel))\""
    text += " viewBox=\"0 0 \(width) \(height)\" role=\"img\""
    text += " aria-labelledby=\"\(name)-t\" aria-describedby=\"\(name)-d\""
    if theme == .page { text += " class=\"themed\" fill=\"currentColor\"" }
    text += " font-family=\"DejaVu Sans,Verdana,sans-serif\" font-size=\"10\">"
    text += "<title id=\"\(name)-t\">\(xmlEscaped(description.title))</title>"
    text += "<desc id=\"\(name)-d\">\(xmlEscaped(description.text))</desc>"
    // On a page the sheet is the page itself.
    if let ground = drawing.background, ground.color.alpha > 0,
      theme == .fixed || ground.role == nil
    {
      text += "<path fill=\"\(theme.text(of: ground))\""
      if let opacity = ground.color.svgOpacity { text += " fill-opacity=\"\(opacity)\"" }
      text += " d=\"M0 0h\(width)v\(height)H0z\"/>"
    }
    return text + body.text(namedFor: name) + "</svg>"
  }
}
