import Datasets
import Foundation
import NotebookTestSupport
import Tensors
import Testing

@Suite(.enabled(if: MNISTFiles.paths != nil, "\(MNISTFiles.absence)"))
struct MNISTFilesTests {
  @Test func readsMNISTsTestImages() throws {
    try withTemporaryFolder { root in
      try MNISTFiles.link(into: root)
      let test = try datasets.MNIST(root: root.path)
      #expect(test.count == 10_000)
      #expect(test.targets.scalars.prefix(10) == [7, 2, 1, 0, 4, 1, 4, 9, 5, 9])
      #expect(test[0].image.shape == [1, 28, 28])
      #expect(test[0].image.scalars.max() == 1)
    }
  }

  /// What the Python original of the first tutorial prints with seed 0 on the same files: target 1.
  @Test func givesTheTutorialsFirstTarget() throws {
    try withTemporaryFolder { root in
      try MNISTFiles.link(into: root)
      let train = utils.dataSubset(try datasets.MNIST(root: root.path), subset: 10)
      #expect(train.count == 1000)
      var generator = Generator(seed: 0)
      let converted = Tensor.full([10], 0.5).bernoulli(using: &generator)
      #expect(converted.scalars == [1, 0, 1, 1, 1, 0, 1, 0, 1, 0])
      _ = Tensor.full([100], 0.5).bernoulli(using: &generator)
      let loader = DataLoader(train, batchSize: 128, shuffle: true)
      var iterator = loader.makeIterator(using: &generator)
      let first = iterator.next()
      let batch = try #require(first)
      #expect(batch.data.shape == [128, 1, 28, 28])
      #expect(batch.targets.scalars[0] == 1)
    }
  }
}
