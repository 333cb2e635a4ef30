/// The rectangle of a plot that data are drawn in, and where its values lie in it.
struct PlotArea {
  /// In points from the upper left corner of the figure.
  let box: Rectangle
  let xLimits: AxisInterval
  let yLimits: AxisInterval
  let xScale: AxisScale
  let yScale: AxisScale

  /// The place of a point in data coordinates.
  func place(_ point: Point) -> Point { Point(placeX(point.x), placeY(point.y)) }

  func placeX(_ x: Double) -> Double {
    box.x + xScale.fraction(of: x, in: xLimits) * box.width
  }

  func placeY(_ y: Double) -> Double {
    box.bottom - yScale.fraction(of: y, in: yLimits) * box.height
  }

  /// The rectangle between two points in data coordinates.
  func frame(from corner: Point, to opposite: Point) -> Rectangle {
    Rectangle(corner: place(corner), opposite: place(opposite))
  }
}

/// What draws a mark, or a part of it.
struct DrawnMark {
  /// Lower layers are drawn first: 0 for pictures, 1 for areas and markers, 2 for lines.
  let layer: Int
  let element: DrawingElement
  /// Whether it has to be cut off at the frame.
  let reachesOutside: Bool
}

/// What a mark draws over the frame, where it is not cut off.
struct DrawnOverlay {
  let elements: [DrawingElement]
  /// The rectangle that counts where a figure is cropped.
  let extent: Rectangle
}
