internal import Plotting

extension FigureValue {
  /// Whether a layout can place the figure.
  ///
  /// The runtime makes no others; a recording is a file, in which a hand may have changed anything.
  var isDrawable: Bool {
    let sides = 0.01...1000.0
    return sides.contains(width) && sides.contains(height) && title.isDrawable
      && [
        grid.left, grid.right, grid.bottom, grid.top, grid.widthSpace, grid.heightSpace,
      ].allSatisfy(\.isLength) && axes.allSatisfy(\.isDrawable)
  }
}

extension AxesValue {
  fileprivate var isDrawable: Bool {
    let places = 1...1000
    return places.contains(cell.rows) && places.contains(cell.columns)
      && (0..<cell.rows).contains(cell.row) && (0..<cell.columns).contains(cell.column)
      && title.isDrawable && x.isDrawable && y.isDrawable && marks.allSatisfy(\.isDrawable)
      && Spines.Side.allCases.allSatisfy { spines[$0].width.isLength }
      && (legend.map { places.contains($0.columns) && $0.fontSize.isLength } ?? true)
      && (colorBar.map { bar in
        bar.axis.isDrawable && bar.values.isDrawable && bar.shrink.isLength
      } ?? true)
  }
}

extension AxisValue {
  fileprivate var isDrawable: Bool {
    label.isDrawable && outset.isLength && (fixedLimits?.isDrawable ?? true)
      && (fixedTicks?.positions.allSatisfy(\.isFinite) ?? true)
      && [tickStyle.labelSize, tickStyle.length, tickStyle.width, grid?.width ?? 0]
        .allSatisfy(\.isLength)
  }
}

extension Mark {
  fileprivate var isDrawable: Bool {
    switch self {
    case .line(let line): line.isDrawable
    case .scatter(let scatter):
      scatter.area.isLength && scatter.edgeWidth.isLength
        && [scatter.colors?.values.count, scatter.inkOfEach?.count, scatter.areaOfEach?.count]
          .allSatisfy { $0 == nil || $0 == scatter.points.count }
        && (scatter.areaOfEach?.allSatisfy(\.isLength) ?? true)
        && (scatter.colors.map { $0.scale.values.isDrawable && $0.alpha.isShare } ?? true)
    case .image(let image): image.isDrawable
    case .bars(let bars): bars.edge?.width.isLength ?? true
    case .guide(let guide): guide.range.isDrawable && (guide.width?.isLength ?? true)
    case .area(let area): area.edge?.width.isLength ?? true
    case .segments(let segments): segments.width.isLength
    case .errorBars(let errors):
      errors.line.isDrawable && errors.width.isLength && errors.capSize.isLength
    case .text(let text): text.size.isLength && text.rotation.isLength
    }
  }
}

extension LineMark {
  fileprivate var isDrawable: Bool { width.isLength && markerSize.isLength }
}

extension ImageMark {
  /// One that moves has no frames in a recording.
  fileprivate var isDrawable: Bool {
    let sides = 1...65535
    return sides.contains(columns) && sides.contains(rows) && [1, 3].contains(channels)
      && frames.allSatisfy { $0.count == rows * columns * channels } && values.isDrawable
      && alpha.isShare && (aspect.map { $0.isFinite && $0 > 0 } ?? true)
      && (askedExtent.map { $0.x.isDrawable && $0.y.isDrawable } ?? true)
      && (interval.map { (0...1_000_000).contains($0) } ?? true)
      && !(channels == 3 && frames.isEmpty)
  }
}

extension Label {
  fileprivate var isDrawable: Bool { size.isLength }
}

extension AxisInterval {
  fileprivate var isDrawable: Bool { abs(start) < 1e300 && abs(end) < 1e300 }
}

extension Double {
  /// Whether this can be a length on a sheet, in whatever unit.
  fileprivate var isLength: Bool { abs(self) < 1e5 }
  fileprivate var isShare: Bool { self >= 0 && self <= 1 }
}
