import Glibc
import SpikeKit

/// What ours and the peers draw, drawn from a fixed seed.
struct Inputs {
  /// 39,000 spikes of 784 neurons over 100 steps.
  let raster: Tensor
  /// 196,000 spikes of 784 neurons over 500 steps.
  let largeRaster: Tensor
  /// A random walk of a million steps.
  let walk: Tensor
  /// 100 frames of 28 by 28 with half of the pixels spiking.
  let noise: Tensor
  /// 100 frames of a rate-coded digit.
  let digit: Tensor
  /// 100 frames of 280 by 280 with 5, 20 and 50 of a hundred pixels spiking.
  let fineNoise5, fineNoise20, fineNoise50: Tensor

  init() {
    manualSeed(1)
    raster = Self.spikes(39_000, steps: 100)
    largeRaster = Self.spikes(196_000, steps: 500)
    var place: Float = 0
    walk = Tensor(
      Tensor.randn(1_000_000).scalars.map { step in
        place += step
        return place
      }
    )
    noise = Tensor.full([100, 28, 28], 0.5).bernoulli()
    let image = DataLoader(datasets.digits(count: 1), batchSize: 1).first().0
    digit = spikegen.rate(image, numSteps: 100).reshape(100, 28, 28)
    fineNoise5 = Tensor.full([100, 280, 280], 0.05).bernoulli()
    fineNoise20 = Tensor.full([100, 280, 280], 0.2).bernoulli()
    fineNoise50 = Tensor.full([100, 280, 280], 0.5).bernoulli()
  }

  /// Exactly `count` spikes at random places.
  private static func spikes(_ count: Int, steps: Int) -> Tensor {
    var scalars = [Float](repeating: 0, count: steps * 784)
    for place in Tensor.randperm(steps * 784).scalars.prefix(count) { scalars[Int(place)] = 1 }
    return Tensor(scalars, shape: [steps, 784])
  }

  /// Writes everything as 32-bit floats into `folder`.
  func write(to folder: String) {
    for (name, tensor) in [
      ("raster", raster), ("largeRaster", largeRaster), ("walk", walk), ("noise", noise),
      ("digit", digit), ("fineNoise5", fineNoise5), ("fineNoise20", fineNoise20),
      ("fineNoise50", fineNoise50),
    ] {
      let scalars = tensor.scalars
      guard let file = fopen("\(folder)/\(name).f32", "wb"),
        fwrite(scalars, 4, scalars.count, file) == scalars.count, fclose(file) == 0
      else { fatalError("cannot write \(name).f32 into \(folder)") }
    }
  }
}
