package import Tensors

// swift-format-ignore: TypeNamesShouldBeCapitalized
/// What can be done to images on their way into a batch, by torchvision's names.
public enum transforms {
  /// A transform that applies `steps` one after the other.
  public static func compose(_ steps: [ImageTransform]) -> ImageTransform {
    orStop { () throws(ArgumentError) in try ImageTransform.compose(steps).validated() }
  }
}

extension ImageTransform {
  /// Returns the transform itself.
  ///
  /// - Throws: `ArgumentError` if an image would have no pixels, or a division would be by zero.
  package func validated() throws(ArgumentError) -> ImageTransform {
    for step in flattened {
      switch step {
      case .resize(let height, let width) where height < 1 || width < 1:
        throw ArgumentError(
          "transforms.resize",
          "the size",
          is: "\(height) by \(width)",
          but: "both sides must be at least 1"
        )
      case .normalize(_, let std) where !(std != 0 && std.isFinite):
        throw ArgumentError(
          "transforms.normalize",
          "std",
          is: std,
          but: "must be a number other than 0"
        )
      default:
        break
      }
    }
    return self
  }
}
