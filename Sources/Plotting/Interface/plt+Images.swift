public import Tensors

extension plt {
  /// Shows a matrix as a picture, its first row on top; see `Axes.imshow`.
  @discardableResult
  public static func imshow(
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
    gca().imshow(
      image,
      cmap: cmap,
      vmin: vmin,
      vmax: vmax,
      interpolation: interpolation,
      origin: origin,
      aspect: aspect,
      extent: extent,
      alpha: alpha
    )
  }
}
