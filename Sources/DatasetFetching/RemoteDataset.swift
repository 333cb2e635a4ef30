/// A dataset that can be fetched: its files, their digests, and where they are kept.
package struct RemoteDataset: Hashable, Sendable {
  /// The name on the command line, such as `mnist`.
  package let name: String
  /// The name for people, which is also the dataset's folder, such as `MNIST`.
  package let title: String
  /// The files that belong to it, compressed with gzip.
  package let files: [File]
  /// Addresses of folders that hold all files, the preferred one first.
  package let mirrors: [String]

  /// One file of a dataset.
  package struct File: Hashable, Sendable {
    /// The file's name, which ends in `.gz`.
    package let name: String
    /// MD5 of its content, as 32 hexadecimal digits.
    package let md5: String
    /// Bytes of the content once it is inflated.
    package let inflatedSize: Int

    /// Describes a file.
    package init(name: String, md5: String, inflatedSize: Int) {
      self.name = name
      self.md5 = md5
      self.inflatedSize = inflatedSize
    }
  }

  /// Describes a dataset.
  package init(name: String, title: String, files: [File], mirrors: [String]) {
    self.name = name
    self.title = title
    self.files = files
    self.mirrors = mirrors
  }

  /// The folder of the files under a data root: torchvision's, so that both find each other's files.
  package var folder: String { "\(title)/raw" }
}

extension RemoteDataset {
  /// All datasets that can be fetched, by name.
  package static let all = [fashionMNIST, kmnist, mnist]

  /// The dataset called `name`, in any case; nil when there is none.
  package static func named(_ name: String) -> RemoteDataset? {
    all.first { $0.name == name.lowercased() }
  }

  /// LeCun, Cortes and Burges' handwritten digits.
  package static let mnist = RemoteDataset(
    name: "mnist",
    title: "MNIST",
    files: files(
      trainImages: "f68b3c2dcbeaaa9fbdd348bbdeb94873",
      trainLabels: "d53e105ee54ea40749a09fcbcd1e9432",
      testImages: "9fb629c4189551a2d022fa330f9573f3",
      testLabels: "ec29112dd5afa0611ce80d1b7f02629c"
    ),
    mirrors: [
      "https://ossci-datasets.s3.amazonaws.com/mnist/",
      "https://storage.googleapis.com/cvdf-datasets/mnist/",
    ]
  )

  /// Zalando's articles of clothing.
  package static let fashionMNIST = RemoteDataset(
    name: "fashion-mnist",
    title: "FashionMNIST",
    files: files(
      trainImages: "8d4fb7e6c68d591d4c3dfef9ec88bf0d",
      trainLabels: "25c81989df183df01b3e8a0aad5dffbe",
      testImages: "bef4ecab320f06d8554ea6380940ec79",
      testLabels: "bb300cfdad3c16e7a12a480ee83cd310"
    ),
    mirrors: ["http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"]
  )

  /// CODH's cursive Japanese characters.
  package static let kmnist = RemoteDataset(
    name: "kmnist",
    title: "KMNIST",
    files: files(
      trainImages: "bdb82020997e1d708af4cf47b453dcf7",
      trainLabels: "e144d726b3acfaa3e44228e80efcd344",
      testImages: "5c965bf0a639b31b8f53240b1b52f4d7",
      testLabels: "7320c461ea6c1c855c0b718fb2a4b134"
    ),
    mirrors: ["http://codh.rois.ac.jp/kmnist/dataset/kmnist/"]
  )

  /// The four files of a dataset of MNIST's sizes: 60,000 and 10,000 images of 28×28.
  private static func files(
    trainImages: String,
    trainLabels: String,
    testImages: String,
    testLabels: String
  ) -> [File] {
    [
      File(name: "train-images-idx3-ubyte.gz", md5: trainImages, inflatedSize: 47_040_016),
      File(name: "train-labels-idx1-ubyte.gz", md5: trainLabels, inflatedSize: 60_008),
      File(name: "t10k-images-idx3-ubyte.gz", md5: testImages, inflatedSize: 7_840_016),
      File(name: "t10k-labels-idx1-ubyte.gz", md5: testLabels, inflatedSize: 10_008),
    ]
  }
}
