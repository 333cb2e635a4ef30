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
  package var background: Color?
  package var elements: [DrawingElement] = []

  package init(width: Double, height: Double, background: Color?) {
    self.width = width
    self.height = height
    self.background = background
  }
}

/// One thing to draw.
package indirect enum DrawingElement: Hashable, Sendable {
  /// A polyline or polygon.
  case path(Path, fill: Color?, stroke: Stroke?)
  /// One marker shape drawn at many places: a scatter or a raster of spikes.
  case markers(Marker, at: [Point], fill: Color?, stroke: Stroke?)
  case text(Text)
  case image(Image)
  /// Elements that are visible inside a rectangle only.
  case clipped(Rectangle, [DrawingElement])
}

package struct Point: Hashable, Sendable {
  package var x: Double
  package var y: Double

  package init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

package struct Rectangle: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var width: Double
  package var height: Double

  package init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

/// Straight lines from point to point, with gaps between the parts.
package struct Path: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    package var points: [Point]
    package var isClosed: Bool

    package init(_ points: [Point], isClosed: Bool = false) {
      self.points = points
      self.isClosed = isClosed
    }
  }

  package var parts: [Part]

  package init(_ parts: [Part]) { self.parts = parts }
}

/// How an outline is drawn.
package struct Stroke: Hashable, Sendable {
  package enum Cap: String, Hashable, Sendable { case butt, round, square }
  package enum Join: String, Hashable, Sendable { case miter, round, bevel }

  package var color: Color
  /// Points.
  package var width: Double
  /// Lengths of line and gap in turn, in points; empty for a solid line.
  package var dashes: [Double] = []
  package var cap = Cap.butt
  package var join = Join.miter

  package init(
    _ color: Color,
    width: Double,
    dashes: [Double] = [],
    cap: Cap = .butt,
    join: Join = .miter
  ) {
    self.color = color
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
  package enum Anchor: String, Hashable, Sendable { case start, middle, end }

  package var string: String
  /// The place of the anchor on the baseline.
  package var position: Point
  /// Points.
  package var size: Double
  package var anchor: Anchor
  package var color: Color
  /// Degrees, counter-clockwise, about `position`.
  package var rotation: Double

  package init(
    _ string: String,
    at position: Point,
    size: Double,
    anchor: Anchor = .start,
    color: Color = .black,
    rotation: Double = 0
  ) {
    self.string = string
    self.position = position
    self.size = size
    self.anchor = anchor
    self.color = color
    self.rotation = rotation
  }
}

/// Pixels or a GIF stretched over a rectangle, without smoothing.
package struct Image: Hashable, Sendable {
  package enum Source: Hashable, Sendable {
    case bitmap(Bitmap)
    /// An animation of the same size in every frame.
    case animation(Animation)
  }

  package var source: Source
  package var frame: Rectangle

  package init(_ source: Source, in frame: Rectangle) {
    self.source = source
    self.frame = frame
  }
}
