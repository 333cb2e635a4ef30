/// What happens to an image between the dataset and the batch; `transforms.compose` chains several.
///
///     let transform = transforms.compose([.resize(28, 28), .grayscale, .toTensor, .normalize(mean: 0, std: 1)])
///     let train = try datasets.MNIST(root: dataPath, transform: transform)
///
/// The steps mean what torchvision's of the same names mean. Before `toTensor` an image is made of bytes,
/// and resizing rounds to them; after it, of numbers from 0 to 1. Where a dataset's transform has no
/// `toTensor`, the conversion comes before `normalize` or at the end.
public indirect enum ImageTransform: Hashable, Sendable {
  /// Resizes to a height and a width, bilinearly and with antialiasing; the same size changes nothing.
  case resize(_ height: Int, _ width: Int)
  /// Makes one channel of three: 0.2989 red + 0.587 green + 0.114 blue; a grey image stays as it is.
  case grayscale
  /// Turns bytes into numbers from 0 to 1.
  case toTensor
  /// Subtracts `mean` from each number and divides by `std`.
  case normalize(mean: Float, std: Float)
  /// Applies transforms one after the other.
  case compose([ImageTransform])

  /// The steps with no `compose` among them.
  var flattened: [ImageTransform] {
    if case .compose(let steps) = self { steps.flatMap(\.flattened) } else { [self] }
  }
}
