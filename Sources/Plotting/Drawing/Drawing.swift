/// A figure as a list of things to draw, in points (1/72 inch) from the upper left corner.
///
/// Layout makes it once; `SVGWriter` and `Rasterizer` draw the same list, so that the SVG on the page
/// and a saved PNG agree.
package struct Drawing: Hashable, Sendable {
  /// Points.
  package var width: Double
  /// Points.
  package var height: Double
  /// The ground of the whole figure; `nil` leaves it transparent.
  package var background: Ink?
  /// What is drawn, the lowest first.
  package var elements: [DrawingElement] = []

  /// Makes an empty drawing.
  package init(width: Double, height: Double, background: Ink?) {
    self.width = width
    self.height = height
    self.background = background
  }
}

/// One thing to draw.
package indirect enum DrawingElement: Hashable, Sendable {
  /// A polyline or polygon.
  case path(Path, fill: Ink?, stroke: Stroke?)
  /// One marker shape drawn at many places: a scatter or a raster of spikes.
  case markers(Marker, at: [Point], fill: Ink?, stroke: Stroke?)
  case text(Text)
  case image(Image)
  /// Elements that are visible inside a rectangle only.
  case clipped(Rectangle, [DrawingElement])
}

/// A place in points, x to the right and y downwards.
package struct Point: Hashable, Sendable, Codable {
  /// The distance to the right.
  package var x: Double
  /// The distance downwards.
  package var y: Double

  /// Makes a point.
  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// A rectangle by its upper left corner and its size, in points.
package struct Rectangle: Hashable, Sendable, Codable {
  /// The distance to the right.
  package var x: Double
  /// The distance downwards.
  package var y: Double
  /// The extent to the right.
  package var width: Double
  /// The extent downwards.
  package var height: Double

  /// Makes a rectangle.
  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

/// Straight lines from point to point, with gaps between the parts.
package struct Path: Hashable, Sendable {
  /// Points joined by straight lines.
  package struct Part: Hashable, Sendable {
    /// The corners in order.
    package var points: [Point]
    /// Whether a line leads from the last point to the first.
    package var isClosed: Bool

    /// Makes a part.
    package init(_ points: [Point], isClosed: Bool = false) {
      self.points = points
      self.isClosed = isClosed
    }
  }

  /// What the pen draws without being lifted, one after the other.
  package var parts: [Part]

  /// Makes a path of parts.
  package init(_ parts: [Part]) { self.parts = parts }
}

/// How an outline is drawn.
package struct Stroke: Hashable, Sendable {
  /// The shape of the ends of lines.
  package enum Cap: String, Hashable, Sendable { case butt, round, square }
  /// The shape of the corners of lines.
  package enum Join: String, Hashable, Sendable { case miter, round, bevel }

  /// The colour.
  package var ink: Ink
  /// Points.
  package var width: Double
  /// Lengths of line and gap in turn, in points; empty for a solid line.
  package var dashes: [Double] = []
  /// How lines end.
  package var cap = Cap.butt
  /// How lines meet.
  package var join = Join.miter

  /// Makes one; what is left out takes the default.
  package init(
    _ ink: Ink,
    width: Double,
    dashes: [Double] = [],
    cap: Cap = .butt,
    join: Join = .miter
  ) {
    self.ink = ink
    self.width = width
    self.dashes = dashes
    self.cap = cap
    self.join = join
  }
}

/// The shape of a marker, centred on its point.
package enum Marker: Hashable, Sendable {
  /// Points.
  case circle(diameter: Double)
  /// A polygon or open lines around the origin, y downwards.
  case path(Path)
}

/// A line of text.
package struct Text: Hashable, Sendable {
  /// Which part of the text stands at its position.
  package enum Anchor: String, Hashable, Sendable { case start, middle, end }

  /// What is written.
  package var string: String
  /// The place of the anchor on the baseline.
  package var position: Point
  /// Points.
  package var size: Double
  /// The part of the text that stands at `position`.
  package var anchor: Anchor
  /// The colour.
  package var ink: Ink
  /// Degrees, counter-clockwise, about `position`.
  package var rotation: Double

  /// Makes one; what is left out takes the default.
  package init(
    _ string: String,
    at position: Point,
    size: Double,
    anchor: Anchor = .start,
    ink: Ink = .foreground,
    rotation: Double = 0
  ) {
    self.string = string
    self.position = position
    self.size = size
    self.anchor = anchor
    self.ink = ink
    self.rotation = rotation
  }
}

/// Pixels or a GIF stretched over a rectangle, without smoothing.
package struct Image: Hashable, Sendable {
  /// Where the pixels come from.
  package enum Source: Hashable, Sendable {
    case bitmap(Bitmap)
    /// An animation of the same size in every frame.
    case animation(Animation)
  }

  /// The pixels.
  package var source: Source
  /// The rectangle that the pixels fill.
  package var frame: Rectangle
  /// From 0 to 1.
  package var opacity = 1.0

  /// Makes an image that fills `frame`.
  package init(_ source: Source, in frame: Rectangle) {
    self.source = source
    self.frame = frame
  }
}
