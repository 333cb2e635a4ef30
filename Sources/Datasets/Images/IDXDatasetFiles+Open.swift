extension IDXDatasetFiles {
  /// Opens one split under `root`, after fetching what is missing when `download` says so.
  ///
  /// - Throws: `DatasetError` that names the missing files, or the byte of a file that is wrong.
  package func open(
    under root: String,
    train: Bool,
    download: Bool
  ) throws(DatasetError) -> IDXSource {
    var lookup = locate(under: root, train: train)
    var failure: String?
    if case .missing = lookup, download {
      failure = DatasetHost.fetch(name, into: root)
      lookup = locate(under: root, train: train)
    }
    switch lookup {
    case .found(let images, let labels):
      return try IDXSource(
        images: images,
        labels: labels,
        title: title,
        details: ["Root location: \(root)", "Split: \(train ? "Train" : "Test")"]
      )
    case .missing(let files):
      throw .missingFiles(
        DatasetError.MissingFiles(
          title: title,
          name: name,
          files: files,
          folder: folder(under: root),
          failure: failure
        )
      )
    }
  }
}
