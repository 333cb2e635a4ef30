import Datasets
import Tensors
import Testing

struct ValidationSplitTests {
  @Test(arguments: [
    (60_000, 0.1, 6000), (10, 0.25, 2), (10, 0, 0), (10, 1, 10), (0, 0.5, 0), (7, 0.999, 6),
  ])
  func roundsTheValidationSetDown(count: Int, split: Double, validating: Int) throws {
    let parts = try ValidationSplit(count: count, split: split, seed: 0)
    #expect(parts.validation.count == validating)
    #expect(parts.validation == parts.validation.sorted())
    #expect((parts.training + parts.validation).sorted() == Array(0..<count))
    #expect(parts == (try ValidationSplit(count: count, split: split, seed: 0)))
  }

  @Test(arguments: [
    (-0.1, 0, "utils.validSplit: split is -0.1, but must lie in 0...1"),
    (1.5, 0, "utils.validSplit: split is 1.5, but must lie in 0...1"),
    (.nan, 0, "utils.validSplit: split is nan, but must lie in 0...1"),
    (0.5, -1, "utils.validSplit: seed is -1, but must not be negative"),
  ])
  func refusesWhatIsNoSplit(split: Double, seed: Int, message: String) {
    let error = #expect(throws: ArgumentError.self) {
      try ValidationSplit(count: 10, split: split, seed: seed)
    }
    #expect(error?.description == message)
  }

  @Test func keepsTheTypeOfImages() throws {
    var train = datasets.digits(count: 150)
    var valid = datasets.digits(count: 150, transform: .normalize(mean: 0.5, std: 0.5))
    let (all, treated) = (train, valid)
    let parts = try ValidationSplit(count: 150, split: 0.2, seed: 3)
    (train, valid) = utils.validSplit(train, valid, split: 0.2, seed: 3)
    #expect(train.count == 120)
    #expect(valid.count == 30)
    #expect(train.targets == all.batch(parts.training).targets)
    #expect(train[7].image == all[parts.training[7]].image)
    // The images of the one, with the transform of the other.
    #expect(valid.batch([4, 0]).data == treated.batch([4, 0].map { parts.validation[$0] }).data)
    let tenth = utils.dataSubset(train, subset: 10, idx: 2)
    #expect(tenth[1].image == train[25].image)
    #expect(utils.validSplit(tenth, tenth, split: 0.5).train.count == 6)
  }

  @Test func splitsTensorsAndDatasetsOfAnyType() throws {
    struct Squares: Dataset {
      let count = 10
      subscript(index: Int) -> (image: Tensor, label: Int) {
        (Tensor([Float(index * index)], shape: [1]), index)
      }
    }
    // numpy.random.default_rng(0).choice(10, 9, replace=False)
    let training: [Float] = [1, 2, 3, 5, 9, 4, 7, 0, 8]
    let left = Array(Set((0..<10).map(Float.init)).subtracting(training))
    let (train, valid) = utils.validSplit(Squares(), Squares(), split: 0.1)
    #expect(train.batch(Array(0..<9)).targets.scalars == training)
    #expect(train[0].image.item() == training[0] * training[0])
    #expect(valid.batch([0]).targets.scalars == left)
    let x = Tensor.arange(0.0, 10.0).reshape(10, 1)
    let pairs = TensorDataset(x, x.reshape(10).to(.int64))
    let parts: (train: TensorDataset, valid: TensorDataset) = utils.validSplit(
      pairs,
      pairs,
      split: 0.1
    )
    #expect(parts.train.batch(Array(0..<9)).data.scalars == training)
    #expect(parts.valid.batch([0]).targets.scalars == left)
  }
}
