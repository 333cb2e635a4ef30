import Datasets
import Foundation
import NotebookTestSupport
import Tensors
import Testing

/// MNIST's own test files, where they are: under `SPIKENOTE_DATA` or in the project's `data` folder.
private enum MNISTFiles {
  static let names = ["images-idx3-ubyte", "labels-idx1-ubyte"]

  /// The files in the order of `names`; nil where one is missing.
  static let paths: [URL]? = {
    let given = ProcessInfo.processInfo.environment["SPIKENOTE_DATA"]
    let root = given.map { URL(fileURLWithPath: $0) } ?? projectRoot.appendingPathComponent("data")
    let found = names.compactMap { name in
      [root.appendingPathComponent("MNIST/raw"), root]
        .map { $0.appendingPathComponent("t10k-\(name).gz") }
        .first { FileManager.default.fileExists(atPath: $0.path) }
    }
    return found.count == names.count ? found : nil
  }()

  /// Puts links to the test files under the names of the training files into `folder`.
  static func link(into folder: URL) throws {
    for (name, path) in zip(names, try #require(paths)) {
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent("train-\(name).gz"),
        withDestinationURL: path
      )
    }
  }
}

@Suite(
  .enabled(
    if: MNISTFiles.paths != nil,
    "MNIST's test files are not here; set SPIKENOTE_DATA to their folder"
  )
)
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
