import Datasets
import Tensors
import Testing

@Suite struct DatasetPartTests {
  @Test(arguments: [
    (60_000, 10, 0, 0..<6000), (60_000, 10, 9, 54_000..<60_000), (10, 3, 0, 0..<3),
    (10, 3, 2, 6..<9), (10, 1, 0, 0..<10), (7, 7, 6, 6..<7),
  ])
  func takesConsecutiveElements(count: Int, subset: Int, part: Int, expected: Range<Int>) throws {
    #expect(try utils.subsetRange(count: count, subset: subset, part: part) == expected)
  }

  @Test(arguments: [
    (10, 0, 0, "utils.dataSubset: subset is 0, but must be at least 1"),
    (10, -2, 0, "utils.dataSubset: subset is -2, but must be at least 1"),
    (10, 11, 0, "utils.dataSubset: subset is 11, but the dataset has only 10 elements"),
    (10, 3, 3, "utils.dataSubset: idx is 3, but must be in 0..<3"),
    (10, 3, -1, "utils.dataSubset: idx is -1, but must be in 0..<3"),
  ])
  func refusesPartsThatDoNotExist(count: Int, subset: Int, part: Int, message: String) {
    let error = #expect(throws: ArgumentError.self) {
      try utils.subsetRange(count: count, subset: subset, part: part)
    }
    #expect(error?.description == message)
  }

  @Test func keepsTheTypeOfADataset() {
    var digits = datasets.digits(count: 100)
    let third = digits[33].image
    digits = utils.dataSubset(digits, subset: 3, idx: 1)
    #expect(digits.count == 33)
    #expect(digits[0].image == third)
    #expect(utils.dataSubset(digits, subset: 33, idx: 1)[0].image == digits[1].image)
    #expect("The size of digits is \(digits.count)" == "The size of digits is 33")
  }

  @Test func dividesDatasetsOfAnyType() {
    struct Squares: Dataset {
      let count = 10
      subscript(index: Int) -> (image: Tensor, label: Int) {
        (Tensor([Float(index * index)], shape: [1]), index)
      }
    }
    let part = utils.dataSubset(Squares(), subset: 2, idx: 1)
    #expect(part.count == 5)
    #expect(part[1].label == 6)
    #expect(part.batch([0, 4]).data.scalars == [25, 81])
    let half = utils.dataSubset(part, subset: 2, idx: 1)
    #expect(half.count == 2)
    #expect(half.batch([0, 1]).targets.scalars == [7, 8])
  }
}

@Suite struct TensorDatasetTests {
  private static let x = Tensor([0, 1, 2, 3, 4, 5], shape: [3, 2])

  @Test func pairsRowsWithLabels() throws {
    let dataset = try TensorDataset(
      inputs: Self.x,
      targets: Tensor([7, 8, 9], shape: [3], dtype: .int64)
    )
    #expect(dataset.count == 3)
    #expect(dataset[1].image == Tensor([2, 3], shape: [2]))
    #expect(dataset[1].label == 8)
    let (data, targets) = dataset.batch([2, 0])
    #expect(data == Tensor([4, 5, 0, 1], shape: [2, 2]))
    #expect(targets == Tensor([9, 7], shape: [2], dtype: .int64))
    #expect(dataset.subset(1..<3).batch([0, 1]).data == Tensor([2, 3, 4, 5], shape: [2, 2]))
  }

  @Test func keepsTheTypeAndShapeOfTargets() throws {
    let targets = Tensor([0.5, 1, 2, 3, 4, 5], shape: [3, 2])
    let dataset = try TensorDataset(inputs: Self.x, targets: targets)
    #expect(dataset.batch([0]).targets == Tensor([0.5, 1], shape: [1, 2]))
    let error = #expect(throws: ArgumentError.self) { try dataset.label(at: 0) }
    #expect(
      error?.description
        == "TensorDataset: the target of element 0 is not one whole number, so it is no class; "
        + "take elements in batches"
    )
  }

  @Test func refusesTensorsOfDifferentLengths() {
    let lengths = #expect(throws: ArgumentError.self) {
      try TensorDataset(inputs: Self.x, targets: Tensor([1, 2], shape: [2]))
    }
    #expect(
      lengths?.description
        == "TensorDataset: the shape of y is [2], but must begin with 3, the number of elements in x"
    )
    let number = #expect(throws: ArgumentError.self) {
      try TensorDataset(inputs: Tensor([1], shape: []), targets: Self.x)
    }
    #expect(
      number?.description == "TensorDataset: x is a single number, but needs an axis of elements"
    )
  }
}
