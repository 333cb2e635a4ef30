internal import Tensors

extension Figure {
  /// Writes `text` above all plots, `fontsize` points high.
  public func suptitle(_ text: String, fontsize: Double? = nil, color: String? = nil) {
    sheet.title = orStop { () throws(ArgumentError) in
      try PlotArguments("suptitle").label(text, like: sheet.title, size: fontsize, color: color)
    }
  }

  /// Makes margins and gaps just wide enough for labels and titles.
  public func tightLayout() { sheet.isTight = true }

  /// Sets margins and gaps; what is left out stays.
  ///
  /// - Parameters:
  ///   - left: The left side of the plots, as a share of the figure's width.
  ///   - bottom: The lower side, as a share of the figure's height.
  ///   - right: The right side, as a share of the figure's width.
  ///   - top: The upper side, from below, as a share of the figure's height.
  ///   - wspace: Between two plots, as a share of a plot's width.
  ///   - hspace: Between two plots, as a share of a plot's height.
  public func subplotsAdjust(
    left: Double? = nil,
    bottom: Double? = nil,
    right: Double? = nil,
    top: Double? = nil,
    wspace: Double? = nil,
    hspace: Double? = nil
  ) {
    var grid = sheet.grid
    grid.left = left ?? grid.left
    grid.bottom = bottom ?? grid.bottom
    grid.right = right ?? grid.right
    grid.top = top ?? grid.top
    grid.widthSpace = wspace ?? grid.widthSpace
    grid.heightSpace = hspace ?? grid.heightSpace
    sheet.grid = orStop { () throws(ArgumentError) in
      try PlotArguments("subplotsAdjust").grid(grid)
    }
    sheet.isTight = false
  }
}

extension PlotArguments {
  /// Margins that leave room for plots.
  func grid(_ grid: SubplotGrid) throws(ArgumentError) -> SubplotGrid {
    guard grid.left < grid.right else {
      throw ArgumentError(
        function,
        "left",
        is: grid.left,
        but: "must be less than right, \(grid.right)"
      )
    }
    guard grid.bottom < grid.top else {
      throw ArgumentError(
        function,
        "bottom",
        is: grid.bottom,
        but: "must be less than top, \(grid.top)"
      )
    }
    _ = try measure(grid.widthSpace, argument: "wspace")
    _ = try measure(grid.heightSpace, argument: "hspace")
    return grid
  }
}
