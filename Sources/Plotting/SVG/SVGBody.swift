/// The elements of an SVG image as text.
struct SVGBody {
  /// How colours are written.
  let theme: SVGTheme
  /// The text with a placeholder in every identifier.
  private(set) var text = ""
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

  private mutating func newIdentifier() -> String {
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

  // MARK: - Paths and markers

  private mutating func append(_ path: Path, fill: Ink?, stroke: Stroke?) {
    let data = SVGPathData(path).text
    guard !data.isEmpty else { return }
    text += "<path" + paint(fill: fill, stroke: stroke)
    if fill == nil, path.isAxisAligned { text += " shape-rendering=\"crispEdges\"" }
    text += " d=\"\(data)\"/>"
  }

  private func paint(fill: Ink?, stroke: Stroke?) -> String {
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

  /// From this many markers on, a grid in which they lie is looked for.
  private static let manyMarkers = 100
  /// From this many dots on a grid on, they become a picture, unless their colour follows the page: a path takes
  /// 2.6 bytes a dot, a picture a bit or two a place.
  private static let manyDots = 50_000

  private mutating func append(
    _ marker: Marker,
    at points: [Point],
    fill: Ink?,
    stroke: Stroke?
  ) {
    guard !points.isEmpty else { return }
    // Shapes in one path merge where they overlap, which shows only through a translucent colour.
    let isOpaque = (fill?.color.alpha ?? 255) == 255 && (stroke?.ink.color.alpha ?? 255) == 255
    if points.count >= Self.manyMarkers, let lattice = MarkerLattice(points) {
      if points.count >= Self.manyDots, isOpaque, case .circle(let diameter) = marker, let fill,
        stroke == nil, theme == .fixed || fill.role == nil,
        let picture = lattice.picture(diameter: diameter, color: fill.color)
      {
        append(picture, on: lattice)
      } else {
        append(marker, on: lattice, fill: fill, stroke: stroke)
      }
    } else if isOpaque || points.count == 1, case .circle(let diameter) = marker, let fill,
      stroke == nil
    {
      var data = SVGPathData()
      for point in points { data.appendDot(at: point) }
      let dot = Stroke(fill, width: diameter, cap: .round)
      text += "<path" + paint(fill: nil, stroke: dot) + " d=\"\(data.text)\"/>"
    } else if isOpaque || points.count == 1, case .path(let shape) = marker {
      append(
        Path(points.flatMap { point in shape.parts.map { $0.moved(to: point) } }),
        fill: fill,
        stroke: stroke
      )
    } else {
      appendMarked(
        SVGPathData(vertices: points).text,
        hasEnd: points.count > 1,
        with: shape(of: marker, fill: fill, stroke: stroke),
        transform: ""
      )
    }
  }

  private mutating func append(
    _ marker: Marker,
    on lattice: MarkerLattice,
    fill: Ink?,
    stroke: Stroke?
  ) {
    let step = lattice.step
    let unscale = "scale(\(SVGNumber.precise(1 / step.x)) \(SVGNumber.precise(1 / step.y)))"
    let shape = shape(of: marker, fill: fill, stroke: stroke)
    appendMarked(
      lattice.pathData,
      hasEnd: lattice.places.count > 1,
      with: "<g transform=\"\(unscale)\">\(shape)</g>",
      transform: transform(of: lattice)
    )
  }

  private mutating func append(_ picture: MarkerLattice.Picture, on lattice: MarkerLattice) {
    let file = PNGEncoder.encode(picture.bitmap)
    text += "<image\(transform(of: lattice)) x=\"-.5\" y=\"-.5\""
    text += " width=\"\(picture.columns)\" height=\"\(picture.rows)\" preserveAspectRatio=\"none\""
    if picture.isCoarse { text += Self.sharpPixels }
    text += " href=\"data:image/png;base64,\(Base64.encode(file))\"/>"
  }

  /// From the units of a grid to points.
  private func transform(of lattice: MarkerLattice) -> String {
    let (origin, step) = (lattice.origin, lattice.step)
    let scale = "scale(\(SVGNumber.precise(step.x)) \(SVGNumber.precise(step.y)))"
    let place = "translate(\(SVGNumber.precise(origin.x)) \(SVGNumber.precise(origin.y)))"
    return " transform=\"\(place)\(scale)\""
  }

  /// Appends a path that is not drawn itself but has `shape` at each of its vertices.
  private mutating func appendMarked(
    _ data: String,
    hasEnd: Bool,
    with shape: String,
    transform: String
  ) {
    let identifier = newIdentifier()
    text += "<marker id=\"\(identifier)\" markerUnits=\"userSpaceOnUse\" markerWidth=\"1\""
    text += " markerHeight=\"1\" overflow=\"visible\">\(shape)</marker>"
    let reference = "=\"url(#\(identifier))\""
    text += "<path fill=\"none\"\(transform) marker-start\(reference) marker-mid\(reference)"
    // The end of a path with one vertex is its start, which has its marker already.
    if hasEnd { text += " marker-end\(reference)" }
    text += " d=\"\(data)\"/>"
  }

  private func shape(of marker: Marker, fill: Ink?, stroke: Stroke?) -> String {
    let paint = paint(fill: fill, stroke: stroke)
    switch marker {
    case .circle(let diameter): return "<circle r=\"\(SVGNumber.precise(diameter / 2))\"\(paint)/>"
    case .path(let path): return "<path\(paint) d=\"\(SVGPathData(path).text)\"/>"
    }
  }

  // MARK: - Images and texts

  private mutating func append(_ image: Image) {
    // Stills are GIF too: they have at most 256 colours, and a page then needs one kind of image.
    switch image.source {
    case .bitmap(let bitmap):
      let opacity =
        image.opacity < 1 ? " opacity=\"\(SVGNumber.text(image.opacity))\"" : ""
      append(GIFEncoder.encode(bitmap), in: image.frame, attributes: opacity + Self.sharpPixels)
    case .animation(let animation):
      append(
        GIFEncoder.encode(animation),
        in: image.frame,
        attributes: " class=\"motion\"" + Self.sharpPixels
      )
      append(
        GIFEncoder.encode(animation.poster),
        in: image.frame,
        attributes: " class=\"poster\" display=\"none\"" + Self.sharpPixels
      )
    }
  }

  private static let sharpPixels = " style=\"image-rendering:pixelated\""

  /// Appends a film that fills `frame`, and what is shown in its place on paper and to people who want no motion.
  ///
  /// The page's style sheet chooses between both; without one the film is seen.
  mutating func append(_ film: Animation, in frame: Rectangle, poster: [DrawingElement]) {
    append(GIFEncoder.encode(film), in: frame, attributes: " class=\"motion\"")
    text += "<g class=\"poster\" display=\"none\">"
    append(poster)
    text += "</g>"
  }

  private mutating func append(_ gif: [UInt8], in frame: Rectangle, attributes: String) {
    text += "<image x=\"\(SVGNumber.text(frame.x))\" y=\"\(SVGNumber.text(frame.y))\""
    text += " width=\"\(SVGNumber.text(frame.width))\" height=\"\(SVGNumber.text(frame.height))\""
    text += " preserveAspectRatio=\"none\"\(attributes)"
    text += " href=\"data:image/gif;base64,\(Base64.encode(gif))\"/>"
  }

  private struct TextAttributes: Hashable {
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

  private mutating func append(_ run: [Text]) {
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

extension Path {
  /// Whether all of its lines run along the axes: such lines look best without smoothing.
  var isAxisAligned: Bool {
    parts.allSatisfy { part in
      zip(part.points, part.points.dropFirst()).allSatisfy { $0.x == $1.x || $0.y == $1.y }
    }
  }
}

extension Path.Part {
  /// This part with the origin at `point`.
  func moved(to point: Point) -> Path.Part {
    .init(points.map { Point($0.x + point.x, $0.y + point.y) }, isClosed: isClosed)
  }
}
