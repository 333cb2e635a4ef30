/// A transform made ready for images of one size: identities left out, weights computed once.
struct ImagePipeline {
  /// The size of the images that come out.
  let output: (height: Int, width: Int)
  /// Steps on bytes, before the conversion to numbers.
  private var resizings: [Resampling] = []
  private var steps: [Step] = []

  private enum Step {
    case resize(Resampling)
    case normalize(mean: Float, std: Float)
  }

  /// The number that each byte becomes: `byte / 255` in single precision, as torchvision's `ToTensor`.
  private static let numbers: [Float] = (0...255).map { Float($0) / 255 }

  /// Prepares `transform` for grey images of `size`; nil only converts them to numbers.
  init(_ transform: ImageTransform?, size: (height: Int, width: Int)) {
    var current = size
    var isTensor = false
    for step in transform?.flattened ?? [] {
      switch step {
      case .resize(let height, let width):
        guard current != (height, width) else { continue }
        let resampling = Resampling(from: current, to: (height, width))
        if isTensor { steps.append(.resize(resampling)) } else { resizings.append(resampling) }
        current = (height, width)
      case .normalize(let mean, let std):
        isTensor = true
        steps.append(.normalize(mean: mean, std: std))
      case .toTensor:
        isTensor = true
      case .grayscale, .compose:
        // These images are grey, and `flattened` leaves no `compose`.
        break
      }
    }
    output = current
  }

  /// Appends the numbers that the image of `pixels` becomes to `data`.
  func append(_ pixels: [UInt8], to data: inout [Float]) {
    var bytes = pixels
    for resizing in resizings { bytes = resizing.apply(bytes) }
    guard !steps.isEmpty else {
      for byte in bytes { data.append(Self.numbers[Int(byte)]) }
      return
    }
    data.append(contentsOf: apply(to: bytes.map { Self.numbers[Int($0)] }))
  }

  /// The plane of numbers that `plane` becomes.
  func apply(to plane: [Float]) -> [Float] {
    var numbers = plane
    for step in steps {
      switch step {
      case .resize(let resampling):
        numbers = resampling.apply(numbers)
      case .normalize(let mean, let std):
        for index in numbers.indices { numbers[index] = (numbers[index] - mean) / std }
      }
    }
    return numbers
  }
}
