import Datasets
import Tensors
import Testing

@Suite struct ImageTransformTests {
  /// One image of 4×6 bytes.
  private struct Pattern: ImageSource {
    let count = 1
    let height = 4
    let width = 6
    let title = "Pattern"
    let details: [String] = []
    func label(at index: Int) -> Int { 0 }
    func read(_ index: Int, into pixels: inout [UInt8]) {
      for pixel in pixels.indices { pixels[pixel] = UInt8((pixel * 37 + 11) % 256) }
    }
  }

  private static let bytes = (0..<24).map { Float(($0 * 37 + 11) % 256) }

  /// Sizes and bytes that Pillow 13.0.0 makes of the pattern with `resize((width, height), BILINEAR)`.
  @Test(arguments: [
    (2, 3, [91, 84, 146, 179, 95, 92] as [Float]),
    (4, 3, [37, 104, 170, 113, 70, 136, 189, 68, 102, 191, 130, 68]),
    (5, 2, [57, 150, 78, 126, 118, 99, 158, 81, 179, 80]),
    (1, 1, [111]),
    (
      3, 6,
      [78, 38, 75, 112, 149, 186, 216, 125, 34, 71, 108, 145, 175, 212, 172, 30, 67, 104]
    ),
    (
      8, 9,
      [
        11, 30, 54, 79, 104, 128, 153, 178, 196, 67, 54, 46, 71, 96, 120, 145, 170, 188, 178, 101,
        29, 54, 79, 103, 128, 153, 171, 225, 148, 65, 47, 62, 86, 111, 136, 154, 208, 195, 154, 52,
        45, 69, 94, 119, 137, 191, 210, 201, 99, 60, 52, 77, 102, 120, 174, 193, 206, 188, 107, 35,
        60, 85, 103, 165, 184, 208, 233, 130, 26, 51, 76, 94,
      ]
    ),
  ])
  func resizesBytesAsPillowDoes(height: Int, width: Int, expected: [Float]) throws {
    let transform = transforms.compose([.resize(height, width), .grayscale, .toTensor])
    let image = try ImageDataset(Pattern(), transform: transform)[0].image
    #expect(image.shape == [1, height, width])
    #expect(image.scalars == expected.map { $0 / 255 })
    // Numbers are not rounded on the way: two roundings of at most half a step each are the difference.
    let numbers = try ImageTransform.resize(height, width)
      .transformed(Tensor(Self.bytes, shape: [1, 4, 6]))
    #expect(numbers.shape == [1, height, width])
    for (number, byte) in zip(numbers.scalars, expected) { #expect(abs(number - byte) <= 1.001) }
  }

  @Test func changesNothingAtTheSameSize() throws {
    let plain = try ImageDataset(Pattern())[0].image
    let transform = transforms.compose([
      .resize(4, 6), .grayscale, .toTensor, .normalize(mean: 0, std: 1),
    ])
    #expect(try ImageDataset(Pattern(), transform: transform)[0].image == plain)
    #expect(plain.scalars == Self.bytes.map { $0 / 255 })
  }

  @Test func normalizesWithMeanAndDeviation() throws {
    let image = try ImageDataset(
      Pattern(),
      transform: .compose([.toTensor, .normalize(mean: 0.1307, std: 0.3081)])
    )[0].image
    #expect(image.scalars == Self.bytes.map { ($0 / 255 - 0.1307) / 0.3081 })
  }

  @Test func convertsBeforeNormalizingWithoutToTensor() throws {
    let image = try ImageDataset(Pattern(), transform: .normalize(mean: 0.5, std: 0.5))[0].image
    #expect(image.scalars == Self.bytes.map { ($0 / 255 - 0.5) / 0.5 })
  }

  @Test func makesOneChannelOfThree() throws {
    let colours = Tensor([1, 0, 0, 1, 0, 0], shape: [3, 1, 2])
    let grey = try ImageTransform.grayscale.transformed(colours)
    #expect(grey == Tensor([0.2989, 0.587], shape: [1, 1, 2]))
  }

  @Test(arguments: [
    (
      ImageTransform.resize(0, 28),
      "transforms.resize: the size is 0 by 28, but both sides must be at least 1"
    ),
    (
      .compose([.toTensor, .normalize(mean: 0, std: 0)]),
      "transforms.normalize: std is 0.0, but must be a number other than 0"
    ),
    (
      .compose([.compose([.normalize(mean: 0, std: .nan)])]),
      "transforms.normalize: std is nan, but must be a number other than 0"
    ),
  ])
  func refusesStepsThatMakeNoImage(transform: ImageTransform, message: String) {
    let error = #expect(throws: ArgumentError.self) { try transform.validated() }
    #expect(error?.description == message)
  }

  @Test func refusesShapesThatAreNoImage() {
    let shape = #expect(throws: ArgumentError.self) {
      try ImageTransform.toTensor.transformed(Tensor([1, 2], shape: [2]))
    }
    #expect(
      shape?.description
        == "transform: the image's shape is [2], but must be [channels, height, width]"
    )
    let channels = #expect(throws: ArgumentError.self) {
      try ImageTransform.grayscale.transformed(Tensor([1, 2], shape: [2, 1, 1]))
    }
    #expect(
      channels?.description
        == "transforms.grayscale: the number of channels is 2, but must be 1 or 3"
    )
  }
}
