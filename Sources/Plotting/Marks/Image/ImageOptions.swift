package import Tensors

/// The look of a picture as a cell's author gives it.
package struct ImageOptions {
  /// The name of the colormap.
  package var colormap = "viridis"
  /// The value for the first colour.
  package var least: Double?
  /// The value for the last colour.
  package var greatest: Double?
  /// The name of the interpolation.
  package var interpolation = "nearest"
  /// upper or lower.
  package var origin = "upper"
  /// `"equal"`, `"auto"` or a number.
  package var aspect: any NumbersOrNames = "equal"
  /// left, right, bottom, top in data coordinates.
  package var extent: (Double, Double, Double, Double)?
  /// The opacity from 0 to 1.
  package var alpha = 1.0

  /// Makes options with their defaults.
  package init() {}
}

extension Axes {
  /// Adds a picture: a matrix of values, or red, green and blue in the last of three axes.
  package func addImage(
    _ image: Tensor,
    _ options: ImageOptions = ImageOptions(),
    for arguments: PlotArguments
  ) throws(ArgumentError) {
    let shape = image.shape
    let isColored = shape.count == 3 && shape[2] == 3
    guard isColored || shape.count == 2, shape[0] > 0, shape[1] > 0 else {
      throw ArgumentError(
        arguments.function,
        "image has the shape \(shape), but must be [rows, columns] or [rows, columns, 3] "
          + "with red, green and blue"
      )
    }
    _ = try arguments.colormap(options.colormap)
    let pictures = [image.scalars]
    var mark = ImageMark(
      frames: pictures,
      columns: shape[1],
      rows: shape[0],
      values: try arguments.colorEnds(
        .spanning(pictures),
        least: options.least,
        greatest: options.greatest
      ),
      colormap: options.colormap
    )
    mark.channels = isColored ? 3 : 1
    mark.interpolation = try arguments.choice(options.interpolation, argument: "interpolation")
    mark.origin = try arguments.choice(options.origin, argument: "origin")
    mark.alpha = try arguments.share(options.alpha, argument: "alpha")
    mark.aspect = try arguments.aspect(options.aspect)
    mark.askedExtent = try options.extent.map { extent throws(ArgumentError) in
      try arguments.extent(extent)
    }
    add(mark)
  }
}

extension PlotArguments {
  /// `nil` for `"auto"`, 1 for `"equal"`, or the number.
  fileprivate func aspect(_ aspect: any NumbersOrNames) throws(ArgumentError) -> Double? {
    switch aspect.numbersOrNames {
    case .names(["auto"]): return nil
    case .names(["equal"]): return 1
    case .numbers(let numbers) where numbers.count == 1 && numbers[0].isFinite && numbers[0] > 0:
      return numbers[0]
    case .numbers(let numbers):
      let text = numbers.count == 1 ? "\(numbers[0])" : "\(numbers)"
      throw ArgumentError(
        function,
        "aspect",
        is: text,
        but: "must be equal, auto or a positive number"
      )
    case .names(let names):
      let text = names.joined(separator: ", ")
      throw ArgumentError(
        function,
        "aspect",
        is: "\"\(text)\"",
        but: "must be equal, auto or a positive number"
          + NameSuggestion.question(for: text, among: ["equal", "auto"])
      )
    }
  }

  /// The sides of a picture.
  fileprivate func extent(
    _ sides: (Double, Double, Double, Double)
  ) throws(ArgumentError) -> ImageMark.Extent {
    let (left, right, bottom, top) = sides
    let isFinite = [left, right, bottom, top].allSatisfy(\.isFinite)
    guard isFinite, left != right, bottom != top else {
      throw ArgumentError(
        function,
        "extent",
        is: sides,
        but: "must be left, right, bottom and top, finite and neither pair equal"
      )
    }
    return ImageMark.Extent(x: AxisInterval(left, right), y: AxisInterval(bottom, top))
  }
}
