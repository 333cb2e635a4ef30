public import Tensors

/// Grey images with a class each; `datasets.MNIST` and `datasets.digits` make it.
///
///     let digits = datasets.digits(count: 60_000)
///     let (image, label) = digits[0]
///     print(image.shape, digits.count)
///
///     [1, 28, 28] 60000
///
/// Images are read when they are asked for, and come as numbers from 0 (background) to 1 unless a transform
/// says otherwise.
public struct ImageDataset: DivisibleDataset, SelectableDataset, Sendable {
  private let source: any ImageSource
  private let range: Range<Int>
  /// The source's image at each position of `range`; nil where the order is that of the source.
  private let order: [Int]?
  private let transform: ImageTransform?

  /// All images of `source`, each treated with `transform`.
  ///
  /// - Throws: `ArgumentError` if the transform is not allowed.
  package init(
    _ source: any ImageSource,
    transform: ImageTransform? = nil
  ) throws(ArgumentError) {
    self.init(source, range: 0..<source.count, transform: try transform?.validated())
  }

  private init(
    _ source: any ImageSource,
    range: Range<Int>,
    order: [Int]? = nil,
    transform: ImageTransform?
  ) {
    self.source = source
    self.range = range
    self.order = order
    self.transform = transform
  }

  /// The number of images.
  public var count: Int { range.count }

  /// The classes of all images, int64 of shape [`count`].
  public var targets: Tensor { labels((0..<count).map(position(of:))) }

  /// The image of shape [1, height, width] and the class at `index`, which is in 0..<`count`.
  public subscript(index: Int) -> (image: Tensor, label: Int) {
    let position = position(of: index)
    let images = images([position])
    return (
      Tensor(images.scalars, shape: Array(images.shape.dropFirst())), source.label(at: position)
    )
  }

  /// Several images as one tensor of shape [n, 1, height, width], and their classes, int64 of shape [n].
  public func batch(_ indices: [Int]) -> (data: Tensor, targets: Tensor) {
    let positions = indices.map(position(of:))
    return (images(positions), labels(positions))
  }

  /// The images of `range`, which is within 0..<`count`, numbered from 0.
  public func subset(_ range: Range<Int>) -> ImageDataset {
    let checked = orStop { () throws(ArgumentError) in
      try checkedRange(range, count: count, in: "ImageDataset.subset")
    }
    let start = self.range.lowerBound
    return ImageDataset(
      source,
      range: (start + checked.lowerBound)..<(start + checked.upperBound),
      order: order,
      transform: transform
    )
  }

  /// The images at `indices`, in that order, numbered from 0 and treated with the transform of `other`.
  public func selection(_ indices: [Int], treatedAs other: ImageDataset) -> ImageDataset {
    ImageDataset(
      source,
      range: 0..<indices.count,
      order: indices.map(position(of:)),
      transform: other.transform
    )
  }

  private func position(of index: Int) -> Int {
    let position = range.lowerBound + checkedIndex(index, count: count)
    return order?[position] ?? position
  }

  private func images(_ positions: [Int]) -> Tensor {
    let pipeline = ImagePipeline(transform, size: (source.height, source.width))
    let (height, width) = pipeline.output
    var pixels = [UInt8](repeating: 0, count: source.height * source.width)
    var data: [Float] = []
    data.reserveCapacity(positions.count * height * width)
    for position in positions {
      source.read(position, into: &pixels)
      pipeline.append(pixels, to: &data)
    }
    return Tensor(data, shape: [positions.count, 1, height, width])
  }

  private func labels(_ positions: [Int]) -> Tensor {
    Tensor(
      positions.map { Float(source.label(at: $0)) },
      shape: [positions.count],
      dtype: .int64
    )
  }
}

extension ImageDataset: CustomStringConvertible {
  /// What `print` shows: the dataset's name, its number of images, and where they come from.
  public var description: String {
    (["Dataset \(source.title)", "Number of datapoints: \(count)"] + source.details)
      .joined(separator: "\n    ")
  }
}
