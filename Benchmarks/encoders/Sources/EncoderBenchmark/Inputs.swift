import Glibc
import SpikeKit

/// The numbers that ours and the peers encode, as files of 32-bit floats.
struct Inputs {
  let folder: String

  /// As MNIST's images are: four of five pixels are 0.
  var images: Tensor { read("images.f32", shape: [128, 1, 28, 28]) }
  /// A course of values over 100 steps.
  var course: Tensor { read("course.f32", shape: [100, 128, 1, 28, 28]) }

  func write() {
    var generator = Generator(seed: 1)
    let gray = Tensor.rand([128, 1, 28, 28], using: &generator)
    let ink = Tensor.rand([128, 1, 28, 28], using: &generator) .< 0.2
    save(gray * ink, "images.f32")
    save(Tensor.rand([100, 128, 1, 28, 28], using: &generator), "course.f32")
  }

  private func save(_ tensor: Tensor, _ name: String) {
    guard let file = fopen("\(folder)/\(name)", "wb") else { fatalError("cannot write \(name)") }
    let scalars = tensor.scalars
    guard fwrite(scalars, 4, scalars.count, file) == scalars.count, fclose(file) == 0 else {
      fatalError("cannot write \(name)")
    }
  }

  private func read(_ name: String, shape: [Int]) -> Tensor {
    guard let file = fopen("\(folder)/\(name)", "rb") else { fatalError("cannot read \(name)") }
    defer { fclose(file) }
    let count = shape.reduce(1, *)
    let scalars = [Float](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = fread(buffer.baseAddress, 4, count, file)
    }
    return Tensor(scalars, shape: shape)
  }
}
