import Datasets
import Foundation
import NotebookTestSupport
import Synchronization
import Tensors
import Testing

/// Serialized because one test installs what fetches datasets, which all of a program share.
@Suite(.serialized) struct IDXDatasetTests {
  /// Two images of 2×3 pixels and their labels.
  private static let images = IDXBytes.file(
    [2, 2, 3],
    [0, 51, 102, 153, 204, 255, 1, 2, 3, 4, 5, 6]
  )
  private static let labels = IDXBytes.file([2], [7, 3])

  private static func put(
    _ folder: URL,
    images: [UInt8] = images,
    labels: [UInt8] = labels,
    prefix: String = "train"
  ) throws {
    try folder.put(images, as: "\(prefix)-images-idx3-ubyte")
    try folder.put(labels, as: "\(prefix)-labels-idx1-ubyte")
  }

  private func refusal(root: URL, train: Bool = true, download: Bool = false) -> String {
    do {
      _ = try datasets.MNIST(root: root.path, train: train, download: download)
      return "read without an error"
    } catch {
      return "\(error)".replacingOccurrences(of: root.path, with: "[ROOT]")
    }
  }

  @Test func readsImagesAsNumbersFromZeroToOne() throws {
    try withTemporaryFolder { root in
      try Self.put(root)
      let train = try datasets.MNIST(root: root.path)
      #expect(train.count == 2)
      let (image, label) = train[0]
      #expect(image.shape == [1, 2, 3])
      let bytes: [Float] = [0, 51, 102, 153, 204, 255]
      #expect(image.scalars == bytes.map { $0 / 255 })
      #expect(label == 7)
      #expect(train.targets == Tensor([7, 3], shape: [2], dtype: .int64))
    }
  }

  @Test func decodesABatchInTheOrderOfItsIndices() throws {
    try withTemporaryFolder { root in
      try Self.put(root)
      let (data, targets) = try datasets.MNIST(root: root.path).batch([1, 0, 1])
      #expect(data.shape == [3, 1, 2, 3])
      #expect(data.scalars.map { ($0 * 255).rounded() }.prefix(7) == [1, 2, 3, 4, 5, 6, 0])
      #expect(targets == Tensor([3, 7, 3], shape: [3], dtype: .int64))
    }
  }

  @Test func dividesEveryByteInSinglePrecision() throws {
    try withTemporaryFolder { root in
      try Self.put(
        root,
        images: IDXBytes.file([1, 16, 16], Array(0...255)),
        labels: IDXBytes.file([1], [0])
      )
      let image = try datasets.MNIST(root: root.path)[0].image
      #expect(image.scalars == (0...255).map { Float($0) / Float(255) })
    }
  }

  @Test func keepsTrainingAndTestImagesApart() throws {
    try withTemporaryFolder { root in
      try Self.put(root, prefix: "t10k")
      let test = try datasets.MNIST(root: root.path, train: false)
      #expect(test.count == 2)
      #expect(refusal(root: root).contains("train-images-idx3-ubyte.gz"))
    }
  }

  @Test func looksInTorchvisionsFolderFirst() throws {
    try withTemporaryFolder { root in
      let name = "train-labels-idx1-ubyte"
      let raw = root.appendingPathComponent("MNIST/raw")
      for (label, (folder, name)) in [
        (raw, name), (raw, name + ".gz"), (root, name), (root, name + ".gz"),
      ].enumerated() {
        let labels = IDXBytes.file([2], [UInt8(label), 0])
        try folder.put(name.hasSuffix(".gz") ? IDXBytes.gzip(labels) : labels, as: name)
      }
      try raw.put(IDXBytes.gzip(Self.images), as: "train-images-idx3-ubyte.gz")
      for (label, place) in [
        raw.appendingPathComponent(name), raw.appendingPathComponent(name + ".gz"),
        root.appendingPathComponent(name), root.appendingPathComponent(name + ".gz"),
      ].enumerated() {
        #expect(try datasets.MNIST(root: root.path)[0].label == label)
        try FileManager.default.removeItem(at: place)
      }
    }
  }

  @Test func saysWhereMissingFilesBelong() throws {
    try withTemporaryFolder { root in
      #expect(
        refusal(root: root)
          == "MNIST is not complete: train-images-idx3-ubyte.gz and train-labels-idx1-ubyte.gz not found; "
          + "put them into [ROOT]/MNIST/raw, or run `spikenote fetch mnist` in a terminal. "
          + "datasets.digits() needs no files."
      )
      try root.put(Self.images, as: "t10k-images-idx3-ubyte")
      #expect(
        refusal(root: root, train: false)
          == "MNIST is not complete: t10k-labels-idx1-ubyte.gz not found; "
          + "put them into [ROOT]/MNIST/raw, or run `spikenote fetch mnist` in a terminal. "
          + "datasets.digits() needs no files."
      )
    }
  }

  @Test func readsTheRelatedDatasetsFromFoldersOfTheirOwn() throws {
    try withTemporaryFolder { root in
      try Self.put(root.appendingPathComponent("FashionMNIST/raw"))
      try Self.put(root.appendingPathComponent("KMNIST/raw"))
      #expect(
        "\(try datasets.FashionMNIST(root: root.path))".hasPrefix("Dataset FashionMNIST\n")
      )
      #expect("\(try datasets.KMNIST(root: root.path))".hasPrefix("Dataset KMNIST\n"))
      #expect(refusal(root: root).hasPrefix("MNIST is not complete"))
    }
  }

  @Test func fetchesOnlyWhatIsMissing() throws {
    struct NoNetwork: Error, CustomStringConvertible { let description = "no network" }
    let calls = Mutex<[String]>([])
    let works = Mutex(false)
    DatasetHost.install { dataset, root in
      calls.withLock { $0.append(dataset) }
      guard works.withLock({ $0 }) else { throw NoNetwork() }
      try Self.put(URL(fileURLWithPath: root).appendingPathComponent("MNIST/raw"))
    }
    try withTemporaryFolder { root in
      #expect(
        refusal(root: root, download: true).hasSuffix(
          "datasets.digits() needs no files.\nFetching failed: no network"
        )
      )
      #expect(calls.withLock { $0 } == ["mnist"])
      works.withLock { $0 = true }
      for _ in 1...2 {
        let train = try datasets.MNIST(root: root.path, download: true)
        #expect(train.count == 2)
      }
      #expect(calls.withLock { $0 } == ["mnist", "mnist"])
    }
  }

  @Test func refusesAnotherNumberOfLabels() throws {
    try withTemporaryFolder { root in
      try Self.put(root, labels: IDXBytes.file([3], [7, 3, 1]))
      #expect(
        refusal(root: root)
          == "[ROOT]/train-labels-idx1-ubyte: byte 4: has 3 labels, but "
          + "[ROOT]/train-images-idx3-ubyte has 2 images; take both files from the same dataset"
      )
    }
  }

  @Test func refusesALabelThatIsNoClass() throws {
    try withTemporaryFolder { root in
      try Self.put(root, labels: IDXBytes.file([2], [7, 10]))
      #expect(
        refusal(root: root)
          == "[ROOT]/train-labels-idx1-ubyte: byte 9: the label is 10, but must be below 10; "
          + "delete it and fetch it again"
      )
    }
  }

  @Test func printsWhatItHolds() throws {
    try withTemporaryFolder { root in
      try Self.put(root)
      let train = try datasets.MNIST(root: root.path)
      #expect(
        train.description == """
          Dataset MNIST
              Number of datapoints: 2
              Root location: \(root.path)
              Split: Train
          """
      )
    }
  }
}
