package import Tensors

// swift-format-ignore: TypeNamesShouldBeCapitalized
/// Collections of images to encode, by torchvision's names.
public enum datasets {
  // swift-format-ignore: AlwaysUseLowerCamelCase
  /// MNIST: 60,000 handwritten digits for training and 10,000 for testing, 28×28 pixels each.
  ///
  ///     let train = try datasets.MNIST(root: dataPath, train: true, download: true)
  ///
  /// The files, plain or with `.gz`, are looked for in `root/MNIST/raw`, where torchvision puts them, and in
  /// `root`. Y. LeCun, C. Cortes and C. J. C. Burges, "The MNIST database of handwritten digits".
  ///
  /// - Parameters:
  ///   - root: The folder that holds datasets.
  ///   - train: Whether to take the images for training, not those for testing.
  ///   - download: Whether to fetch missing files.
  ///   - transform: What to do to each image; nil only makes numbers of bytes.
  /// - Returns: The images of one split with their digits.
  /// - Throws: `DatasetError` that names the missing files, or the byte of a file that is wrong.
  public static func MNIST(
    root: String = dataPath,
    train: Bool = true,
    download: Bool = false,
    transform: ImageTransform? = nil
  ) throws -> ImageDataset {
    try open(.mnist, root: root, train: train, download: download, transform: transform)
  }

  // swift-format-ignore: AlwaysUseLowerCamelCase
  /// Fashion-MNIST: articles of clothing in MNIST's format.
  ///
  /// H. Xiao, K. Rasul and R. Vollgraf, arXiv:1708.07747. The files belong in `root/FashionMNIST/raw`.
  ///
  /// - Throws: `DatasetError` that names the missing files, or the byte of a file that is wrong.
  public static func FashionMNIST(
    root: String = dataPath,
    train: Bool = true,
    download: Bool = false,
    transform: ImageTransform? = nil
  ) throws -> ImageDataset {
    try open(.fashionMNIST, root: root, train: train, download: download, transform: transform)
  }

  // swift-format-ignore: AlwaysUseLowerCamelCase
  /// Kuzushiji-MNIST: cursive Japanese characters in MNIST's format.
  ///
  /// T. Clanuwat and others, arXiv:1812.01718. The files belong in `root/KMNIST/raw`.
  ///
  /// - Throws: `DatasetError` that names the missing files, or the byte of a file that is wrong.
  public static func KMNIST(
    root: String = dataPath,
    train: Bool = true,
    download: Bool = false,
    transform: ImageTransform? = nil
  ) throws -> ImageDataset {
    try open(.kmnist, root: root, train: train, download: download, transform: transform)
  }

  /// Digits that are drawn when they are read, in the likeness of MNIST's: no files, no network.
  ///
  /// Image `i` is the same on every machine and for every `count`. Each ten consecutive images hold every
  /// digit once.
  ///
  /// - Parameters:
  ///   - count: The number of images, at least 1.
  ///   - transform: What to do to each image; nil only makes numbers of bytes.
  /// - Returns: The images with their digits.
  public static func digits(count: Int = 60_000, transform: ImageTransform? = nil) -> ImageDataset {
    orStop { () throws(ArgumentError) in try drawnDigits(count: count, transform: transform) }
  }

  /// The images of `digits`.
  ///
  /// - Throws: `ArgumentError` if `count` is below 1 or the transform is not allowed.
  package static func drawnDigits(
    count: Int,
    transform: ImageTransform?
  ) throws(ArgumentError) -> ImageDataset {
    guard count > 0 else {
      throw ArgumentError("datasets.digits", "count", is: count, but: "must be at least 1")
    }
    return try ImageDataset(DigitSource(count: count), transform: transform)
  }

  private static func open(
    _ files: IDXDatasetFiles,
    root: String,
    train: Bool,
    download: Bool,
    transform: ImageTransform?
  ) throws -> ImageDataset {
    let source = try files.open(under: root, train: train, download: download)
    return orStop { () throws(ArgumentError) in
      try ImageDataset(source, transform: transform)
    }
  }
}
