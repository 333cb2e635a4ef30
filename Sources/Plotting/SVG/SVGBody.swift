/// The elements of an SVG image as text.
struct SVGBody {
  /// How colours are written.
  let theme: SVGTheme
  /// The text with a placeholder in every identifier.
  var text = ""
  private var identifierCount = 0

  init(theme: SVGTheme) { self.theme = theme }

  /// Stands in identifiers for the name of the image; no other text can hold this character.
  private static let placeholder = UInt8(1)

  /// The text with identifiers that begin with `name`.
  func text(namedFor name: String) -> String {
    guard identifierCount > 0 else { return text }
    let parts = text.utf8.split(separator: Self.placeholder, omittingEmptySubsequences: false)
    return parts.map { String(Substring($0)) }.joined(separator: name)
  }

  /// Appends `elements` in order; texts that share their style share one group.
  mutating func append(_ elements: [DrawingElement]) {
    var index = 0
    while index < elements.count {
      switch elements[index] {
      case .path(let path, let fill, let stroke): append(path, fill: fill, stroke: stroke)
      case .markers(let marker, let points, let fill, let stroke):
        append(marker, at: points, fill: fill, stroke: stroke)
      case .image(let image): append(image)
      case .clipped(let rectangle, let inner): append(inner, within: rectangle)
      case .text(let first):
        var run = [first]
        while index + 1 < elements.count, case .text(let next) = elements[index + 1],
          TextAttributes(next) == TextAttributes(first)
        {
          run.append(next)
          index += 1
        }
        append(run)
      }
      index += 1
    }
  }

  /// An identifier that no other element of the image has.
  mutating func newIdentifier() -> String {
    defer { identifierCount += 1 }
    let placeholder = String(UnicodeScalar(Self.placeholder))
    return placeholder + "-" + String(identifierCount, radix: 36)
  }

  private mutating func append(_ elements: [DrawingElement], within rectangle: Rectangle) {
    let identifier = newIdentifier()
    let shape = SVGPathData(Path([rectangle.outline])).text
    text += "<clipPath id=\"\(identifier)\"><path d=\"\(shape)\"/></clipPath>"
    text += "<g clip-path=\"url(#\(identifier))\">"
    append(elements)
    text += "</g>"
  }

  mutating func append(_ path: Path, fill: Ink?, stroke: Stroke?) {
    let data = SVGPathData(path).text
    guard !data.isEmpty else { return }
    // Frames and ticks lie on pixels; where a page scales the figure, smooth lines all stay equally thick.
    text += "<path" + paint(fill: fill, stroke: stroke) + " d=\"\(data)\"/>"
  }

  /// The attributes of what is filled and drawn in these colours.
  func paint(fill: Ink?, stroke: Stroke?) -> String {
    var text = " fill=\"\(fill.map { theme.text(of: $0) } ?? "none")\""
    if let opacity = fill?.color.svgOpacity { text += " fill-opacity=\"\(opacity)\"" }
    guard let stroke else { return text }
    text += " stroke=\"\(theme.text(of: stroke.ink))\""
    if let opacity = stroke.ink.color.svgOpacity { text += " stroke-opacity=\"\(opacity)\"" }
    if stroke.width != 1 { text += " stroke-width=\"\(SVGNumber.text(stroke.width))\"" }
    if !stroke.dashes.isEmpty {
      let lengths = stroke.dashes.map { SVGNumber.text($0) }.joined(separator: " ")
      text += " stroke-dasharray=\"\(lengths)\""
    }
    if stroke.cap != .butt { text += " stroke-linecap=\"\(stroke.cap.rawValue)\"" }
    if stroke.join != .miter { text += " stroke-linejoin=\"\(stroke.join.rawValue)\"" }
    return text
  }
}
