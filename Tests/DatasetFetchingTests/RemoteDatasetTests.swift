import DatasetFetching
import Foundation
import Testing

@Suite struct RemoteDatasetTests {
  @Test func findsDatasetsInAnyCase() {
    #expect(RemoteDataset.named("MNIST") == .mnist)
    #expect(RemoteDataset.named("fashion-mnist") == .fashionMNIST)
    #expect(RemoteDataset.named("kmnist") == .kmnist)
    #expect(RemoteDataset.named("cifar10") == nil)
  }

  @Test(arguments: RemoteDataset.all)
  func describesFourFilesWithDigests(dataset: RemoteDataset) {
    #expect(
      dataset.files.map(\.name) == [
        "train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz", "t10k-images-idx3-ubyte.gz",
        "t10k-labels-idx1-ubyte.gz",
      ]
    )
    for file in dataset.files {
      #expect(file.md5.count == 32)
      #expect(file.md5.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    }
    #expect(Set(dataset.files.map(\.md5)).count == 4)
  }

  @Test func asksTheMirrorsInTheirOrder() {
    let addresses = MirrorAddresses(override: nil, environment: [:])
      .addresses(of: RemoteDataset.mnist.files[3], in: .mnist)
    #expect(
      addresses == [
        "https://ossci-datasets.s3.amazonaws.com/mnist/t10k-labels-idx1-ubyte.gz",
        "https://storage.googleapis.com/cvdf-datasets/mnist/t10k-labels-idx1-ubyte.gz",
      ]
    )
  }

  @Test(arguments: [
    ("http://a/", ["http://a/f.gz"]),
    ("http://a", ["http://a/f.gz"]),
    ("http://a/{dataset},http://b", ["http://a/mnist/f.gz", "http://b/f.gz"]),
    (" , ", ["https://own/f.gz"]),
  ])
  func replacesMirrorsByTheVariable(value: String, expected: [String]) {
    let file = RemoteDataset.File(name: "f.gz", md5: "", inflatedSize: 0)
    let dataset = RemoteDataset(
      name: "mnist",
      title: "MNIST",
      files: [file],
      mirrors: ["https://own/"]
    )
    let mirrors = MirrorAddresses(override: nil, environment: [MirrorAddresses.variable: value])
    #expect(mirrors.addresses(of: file, in: dataset) == expected)
  }
}
