extension FigureValue {
  /// Whether a layout can place the figure.
  ///
  /// The runtime makes no others; a recording is a file, in which a hand may have changed anything.
  package var isDrawable: Bool {
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
      && title.isDrawable && x.isDrawable && y.isDrawable && marks.allSatisfy(\.content.isDrawable)
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

extension Label {
  fileprivate var isDrawable: Bool { size.isLength }
}
