public import Tensors

extension PlotMethods {
  /// Shows a matrix as a picture, its first row on top.
  ///
  /// - Parameters:
  ///   - image: Values by row and column, or red, green and blue from 0 to 1 as `[rows, columns, 3]`, of whose
  ///     colours at most 256 are kept.
  ///   - cmap: The colormap: plasma, viridis, inferno, magma, cividis, binary, gray, hot, coolwarm or
  ///     jet, reversed with `_r` at the end.
  ///   - vmin: The value for the first colour; the least one where it is absent.
  ///   - vmax: The value for the last colour; the greatest one where it is absent.
  ///   - interpolation: `"nearest"`, `"none"`, `"antialiased"` or `"auto"` for pixels as squares; `"bilinear"`,
  ///     `"bicubic"` or `"catrom"` for values in between, which are found before they are coloured.
  ///   - origin: Whether the first row lies `"upper"` or `"lower"`.
  ///   - aspect: `"equal"` for square pixels, `"auto"` to fill the plot, or the height of a unit of y over the
  ///     width of a unit of x.
  ///   - extent: The left, right, bottom and top side in data coordinates; pixels have their centres at whole
  ///     numbers where it is absent.
  ///   - alpha: The opacity from 0 to 1.
  /// - Returns: What a colour bar can explain.
  @discardableResult
  public func imshow(
    _ image: Tensor,
    cmap: String = "viridis",
    vmin: Double? = nil,
    vmax: Double? = nil,
    interpolation: String = "nearest",
    origin: String = "upper",
    aspect: any NumbersOrNames = "equal",
    extent: (Double, Double, Double, Double)? = nil,
    alpha: Double = 1
  ) -> ScalarMappable {
    orStop { () throws(ArgumentError) in
      var options = ImageOptions()
      options.colormap = cmap
      options.least = vmin
      options.greatest = vmax
      options.interpolation = interpolation
      options.origin = origin
      options.aspect = aspect
      options.extent = extent
      options.alpha = alpha
      try target.addImage(image, options, for: PlotArguments("imshow"))
    }
    return ScalarMappable(lastOf: target)
  }
}
