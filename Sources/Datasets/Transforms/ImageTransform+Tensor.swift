public import Tensors

extension ImageTransform {
  /// The image that an image of numbers becomes, as torchvision's transforms can be called with a tensor.
  ///
  /// - Parameter image: An image of shape [channels, height, width].
  /// - Returns: An image of shape [channels, height, width]; one channel after `grayscale`.
  public func callAsFunction(_ image: Tensor) -> Tensor {
    orStop { () throws(ArgumentError) in try transformed(image) }
  }

  /// The image that `image` of shape [channels, height, width] becomes.
  ///
  /// - Throws: `ArgumentError` if the shape or a step is not allowed.
  package func transformed(_ image: Tensor) throws(ArgumentError) -> Tensor {
    guard image.shape.count == 3, image.count > 0 else {
      throw ArgumentError(
        "transform",
        "the image's shape",
        is: image.shape,
        but: "must be [channels, height, width]"
      )
    }
    var planes = Self.planes(of: image)
    var size = (height: image.shape[1], width: image.shape[2])
    for step in try validated().flattened {
      if step == .grayscale {
        planes = [try Self.grey(planes)]
      } else {
        // After `toTensor`, as the image consists of numbers already.
        let pipeline = ImagePipeline(.compose([.toTensor, step]), size: size)
        planes = planes.map { pipeline.apply(to: $0) }
        size = pipeline.output
      }
    }
    return Tensor(planes.flatMap(\.self), shape: [planes.count, size.height, size.width])
  }

  private static func planes(of image: Tensor) -> [[Float]] {
    let size = image.shape[1] * image.shape[2]
    let scalars = image.scalars
    return (0..<image.shape[0]).map { Array(scalars[($0 * size)..<($0 * size + size)]) }
  }

  /// The weighted mean of red, green and blue by ITU-R BT.601.
  private static func grey(_ planes: [[Float]]) throws(ArgumentError) -> [Float] {
    if planes.count == 1 { return planes[0] }
    guard planes.count == 3 else {
      throw ArgumentError(
        "transforms.grayscale",
        "the number of channels",
        is: planes.count,
        but: "must be 1 or 3"
      )
    }
    return planes[0].indices.map { pixel in
      0.2989 * planes[0][pixel] + 0.587 * planes[1][pixel] + 0.114 * planes[2][pixel]
    }
  }
}
