internal import Tensors

extension Figure {
  /// Adds the plot number `index` of a grid, counted by rows from 1, and makes it the current one.
  ///
  /// A plot that is already there is returned as it is.
  ///
  /// - Parameters:
  ///   - rows: Rows of the grid.
  ///   - columns: Columns of the grid.
  ///   - index: The place in the grid.
  ///   - sharex: A plot of this figure to share the x axis with.
  ///   - sharey: A plot of this figure to share the y axis with.
  /// - Returns: The plot.
  @discardableResult
  public func addSubplot(
    _ rows: Int,
    _ columns: Int,
    _ index: Int,
    sharex: Axes? = nil,
    sharey: Axes? = nil
  ) -> Axes {
    let cell = orStop { () throws(ArgumentError) in
      try PlotArguments("fig.addSubplot").cell(rows: rows, columns: columns, index: index)
    }
    let plot = axes(in: cell)
    if let sharex { plot.share(\.x, with: sharex) }
    if let sharey { plot.share(\.y, with: sharey) }
    return plot
  }

  /// Adds the plot that three digits stand for: 211 is the first in a grid of 2 rows and 1 column.
  @discardableResult
  public func addSubplot(_ code: Int = 111) -> Axes {
    let cell = orStop { () throws(ArgumentError) in
      try PlotArguments("fig.addSubplot").cell(code: code)
    }
    return axes(in: cell)
  }

  /// Removes all plots.
  public func clear() { removeAllAxes() }

  /// Saves the whole figure as `.svg` or `.png`, as the end of `path` says.
  ///
  /// - Parameters:
  ///   - path: The file to write.
  ///   - dpi: Pixels an inch of a PNG.
  ///   - facecolor: The colour of the sheet in place of the figure's own.
  ///   - transparent: Whether the sheet and the plots have no ground.
  ///   - bboxInches: `"tight"` keeps what is drawn and 0.1 inch around it; the whole sheet where absent.
  /// - Throws: `FigureFileError` for another ending, or when the file cannot be written.
  public func savefig(
    _ path: String,
    dpi: Double = 100,
    facecolor: String? = nil,
    transparent: Bool = false,
    bboxInches: String? = nil
  ) throws {
    let (resolution, sheet, extent) = orStop { () throws(ArgumentError) in
      let arguments = PlotArguments("savefig")
      var sheet = value
      if let facecolor { sheet.face = try arguments.ink(facecolor, argument: "facecolor") }
      if transparent { sheet = sheet.withoutGround }
      return (try arguments.resolution(dpi), sheet, try arguments.extent(bboxInches))
    }
    try save(to: path, among: FigureFormat.still) { format, target in
      let bytes = format.bytes(of: sheet, extent: extent, resolution: resolution)
      try FileWriter.write(bytes, to: target)
    }
  }
}

extension FigureValue {
  /// The figure on an invisible sheet, with invisible grounds of plots.
  fileprivate var withoutGround: FigureValue {
    let nothing = Ink(255, 255, 255, alpha: 0)
    var figure = self
    figure.face = nothing
    for index in figure.axes.indices { figure.axes[index].face = nothing }
    return figure
  }
}

extension PlotArguments {
  /// How much of the sheet a file shows.
  fileprivate func extent(_ name: String?) throws(ArgumentError) -> FigureLayout.Extent {
    switch name {
    case nil: return .whole
    case "tight": return .cropped
    case let name?:
      throw ArgumentError(
        function,
        "bboxInches",
        is: "\"\(name)\"",
        but: "must be \"tight\" or left out"
      )
    }
  }
}
