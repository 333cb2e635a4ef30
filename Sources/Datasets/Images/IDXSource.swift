/// Images and labels from a pair of IDX files.
package struct IDXSource: ImageSource {
  package let title: String
  package let details: [String]
  private let images: IDXFile
  private let labels: IDXFile

  /// Classes of MNIST and of the datasets made in its likeness.
  private static let classes = 10

  /// Opens two files that belong together.
  ///
  /// - Throws: `DatasetError` with the file and the byte that is wrong.
  package init(
    images imagePath: String,
    labels labelPath: String,
    title: String,
    details: [String] = []
  ) throws(DatasetError) {
    let images = try IDXFile(imagePath, axes: 3)
    let labels = try IDXFile(labelPath, axes: 1)
    guard images.count == labels.count else {
      throw .countMismatch(
        images: imagePath,
        imageCount: images.count,
        labels: labelPath,
        labelCount: labels.count
      )
    }
    try labels.withElements { bytes throws(DatasetError) in
      for index in bytes.indices where Int(bytes[index]) >= Self.classes {
        throw .wrongLabel(
          file: labelPath,
          offset: IDXHeader.size(axes: 1) + index,
          label: Int(bytes[index]),
          classes: Self.classes
        )
      }
    }
    self.images = images
    self.labels = labels
    self.title = title
    self.details = details
  }

  package var count: Int { images.count }
  package var height: Int { images.lengths[1] }
  package var width: Int { images.lengths[2] }

  package func label(at index: Int) -> Int {
    labels.withElements { Int($0[index]) }
  }

  package func read(_ index: Int, into pixels: inout [UInt8]) {
    let size = images.elementSize
    images.withElements { bytes in
      let image = bytes.extracting((index * size)..<(index * size + size))
      for pixel in image.indices { pixels[pixel] = image[pixel] }
    }
  }
}
