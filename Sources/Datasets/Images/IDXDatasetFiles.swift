import Glibc

/// Which files a dataset in MNIST's format consists of, and where they may lie.
package struct IDXDatasetFiles: Hashable, Sendable {
  /// The name on the command line, such as `mnist`.
  package let name: String
  /// The name for people, which is also the dataset's folder, such as `MNIST`.
  package let title: String

  /// LeCun, Cortes and Burges' handwritten digits.
  package static let mnist = IDXDatasetFiles(name: "mnist", title: "MNIST")
  /// Zalando's articles of clothing.
  package static let fashionMNIST = IDXDatasetFiles(name: "fashion-mnist", title: "FashionMNIST")
  /// CODH's cursive Japanese characters.
  package static let kmnist = IDXDatasetFiles(name: "kmnist", title: "KMNIST")

  /// The files that were found, or the names of those that were not.
  package enum Lookup: Hashable, Sendable {
    case found(images: String, labels: String)
    case missing([String])
  }

  /// Looks for the images and labels of one split under `root`: in torchvision's folder, then in `root`.
  package func locate(under root: String, train: Bool) -> Lookup {
    let prefix = train ? "train" : "t10k"
    let names = ["\(prefix)-images-idx3-ubyte", "\(prefix)-labels-idx1-ubyte"]
    let paths = names.map { path(of: $0, under: root) }
    if let images = paths[0], let labels = paths[1] {
      return .found(images: images, labels: labels)
    }
    return .missing(zip(names, paths).compactMap { $1 == nil ? $0 : nil })
  }

  /// The folder where fetched files are put.
  package func folder(under root: String) -> String {
    "\(root)/\(title)/raw"
  }

  /// The first file that exists, in the order in which torchvision's users would expect it.
  private func path(of name: String, under root: String) -> String? {
    let raw = folder(under: root)
    return ["\(raw)/\(name)", "\(raw)/\(name).gz", "\(root)/\(name)", "\(root)/\(name).gz"]
      .first { unsafe access($0, F_OK) == 0 }
  }
}
