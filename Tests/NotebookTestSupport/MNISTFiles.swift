package import Foundation

/// MNIST's own test files, for tests that want real digits.
///
/// They are looked for under `SPIKENOTE_DATA`, in the project's `data` folder and in `shared/data/mnist` beside the
/// project; tests without them say that they are skipped.
package enum MNISTFiles {
  /// What tests that are skipped say.
  package static let absence = "MNIST's test files are not here; set SPIKENOTE_DATA to their folder"

  private static let names = ["images-idx3-ubyte", "labels-idx1-ubyte"]

  /// The images and the labels, packed; `nil` where one is missing.
  package static let paths: [URL]? = {
    let given = ProcessInfo.processInfo.environment["SPIKENOTE_DATA"].map {
      URL(fileURLWithPath: $0)
    }
    let places =
      [given, projectRoot.appendingPathComponent("data")].compactMap(\.self)
      + [projectRoot.deletingLastPathComponent().appendingPathComponent("shared/data/mnist")]
    let folders = places.flatMap { [$0.appendingPathComponent("MNIST/raw"), $0] }
    let found = names.compactMap { name in
      folders.map { $0.appendingPathComponent("t10k-\(name).gz") }
        .first { FileManager.default.fileExists(atPath: $0.path) }
    }
    return found.count == names.count ? found : nil
  }()

  /// Puts links to the test files under the names of the training files into `folder`.
  package static func link(into folder: URL) throws {
    for (name, path) in zip(names, paths ?? []) {
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent("train-\(name).gz"),
        withDestinationURL: path
      )
    }
  }
}
